import { cloudPlatform } from '../platform/cloud';
import { insightOnClock } from './on-clock';
import { createInsightDeps } from './wiring';

const deps = createInsightDeps(cloudPlatform('insight-clock', { opens: false }));

/** Every five minutes. */
export const handler = (): Promise<void> => insightOnClock(deps);
