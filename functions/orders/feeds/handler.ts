import { cloudPlatform } from '../../platform/cloud';
import { createHandler } from '../../platform/http/dispatch';
import { feedRoutes } from './routes';
import { createFeedDeps } from './wiring';

/** None is shown in a feed. */
const noPictures = (): Promise<string> => Promise.resolve('');

/** Feeds and calendars: what programs of others read by themselves, again and again. */
export const handler = createHandler(
  feedRoutes,
  createFeedDeps(cloudPlatform('feeds'), noPictures),
);
