import { cloudPlatform } from '../platform/cloud';
import { createSqsHandler } from '../platform/queue/lambda';
import { createClockDeps } from './deps';
import { createClockWorker } from './fan-out';

const platform = cloudPlatform('clock');

/** One district at a time, or the roots of the days. */
export const handler = createSqsHandler(createClockWorker(createClockDeps(platform)), platform.log);
