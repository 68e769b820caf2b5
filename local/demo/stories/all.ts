import { CARE } from './care';
import { CLEANING } from './cleaning';
import { DRAINS } from './drains';
import { ESCORTS } from './escorts';
import { GRIEVANCES } from './grievances';
import { HAZARDS } from './hazards';
import { LAMPS_AND_DOORS } from './lamps-and-doors';
import { MEALS } from './meals';
import { OPEN_COLLECTIVE } from './open-collective';
import { OPEN_LOCKSMITH } from './open-locksmith';
import { OPEN_OVERDUE } from './open-overdue';
import { OPEN_RAISED } from './open-raised';
import { OPEN_WAITING } from './open-waiting';
import { PARKING } from './parking';
import { QUESTIONS } from './questions';
import { REOPENED_TWICE } from './reopened-twice';
import { REPAIRS } from './repairs';
import { REPAIRS_WITH_TURNS } from './repairs-with-turns';
import { SUPPLIES } from './supplies';
import { WASHING } from './washing';
import type { Story } from './story';

/** Every story of the life, one an order. */
export const STORIES: readonly Story[] = [
  ...DRAINS,
  ...SUPPLIES,
  ...LAMPS_AND_DOORS,
  ...REOPENED_TWICE,
  ...CLEANING,
  ...PARKING,
  ...HAZARDS,
  ...REPAIRS,
  ...REPAIRS_WITH_TURNS,
  ...WASHING,
  ...MEALS,
  ...ESCORTS,
  ...CARE,
  ...QUESTIONS,
  ...GRIEVANCES,
  ...OPEN_LOCKSMITH,
  ...OPEN_OVERDUE,
  ...OPEN_RAISED,
  ...OPEN_COLLECTIVE,
  ...OPEN_WAITING,
];
