import { showEverything } from './accessibility/everybody';
import { orders, placing } from './accessibility/views-of-residents';
import { aStage } from './stage';

const stage = aStage();

showEverything(stage, { persona: 'resident-ma', views: [...placing, ...orders] });
