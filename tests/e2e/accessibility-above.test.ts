import { showEverything } from './accessibility/everybody';
import { district, subdistrict, visitors } from './accessibility/views-from-above';
import { aStage } from './stage';

const stage = aStage();

showEverything(stage, { views: visitors });
showEverything(stage, { persona: 'subdistrict-sun', views: subdistrict });
showEverything(stage, { persona: 'district-qian', views: district });
