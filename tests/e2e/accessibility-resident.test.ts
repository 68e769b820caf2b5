import { showEverything } from './accessibility/everybody';
import { aroundMe, byCode, newcomers, tabs, waiting } from './accessibility/views-of-residents';
import { aStage } from './stage';

const stage = aStage();

showEverything(stage, { persona: 'resident-ma', views: [...tabs, ...aroundMe, ...byCode] });
showEverything(stage, { persona: 'resident-wang', views: waiting });
showEverything(stage, { persona: 'new-mei', views: newcomers });
