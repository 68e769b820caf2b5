import { showEverything } from './accessibility/everybody';
import { commands, desk, grid } from './accessibility/views-of-communities';
import { aStage } from './stage';

const stage = aStage();

showEverything(stage, { persona: 'staff-zhao', views: [...desk, ...commands] });
showEverything(stage, { persona: 'grid-li', views: grid });
