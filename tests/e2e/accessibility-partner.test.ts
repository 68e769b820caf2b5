import { showEverything } from './accessibility/everybody';
import { team, work } from './accessibility/views-of-partners';
import { aStage } from './stage';

const stage = aStage();

showEverything(stage, { persona: 'repair-lead', views: [...work, ...team] });
