import type { Agreement } from '@domain/partner';
import type { ApplicationState } from '@domain/partner-application';
import type { Tone } from '../../lib/steps';

const STATES: Record<ApplicationState, Tone> = {
  submitted: 'waiting',
  approved: 'done',
  rejected: 'stopped',
  withdrawn: 'stopped',
};

export const stateTone = (state: ApplicationState): Tone => STATES[state];

const STATUSES: Record<Agreement['status'], Tone> = {
  draft: 'waiting',
  active: 'done',
  suspended: 'raised',
  ended: 'stopped',
};

export const statusTone = (status: Agreement['status']): Tone => STATUSES[status];
