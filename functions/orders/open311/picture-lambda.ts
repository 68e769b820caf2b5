import { cloudPlatform } from '../../platform/cloud';
import { createCloudDoor } from '../../platform/media/s3-door';
import { createOutbound } from '../../platform/outbound/outbound';
import { createSqsHandler } from '../../platform/queue/lambda';
import { fetchPictures } from './fetch-picture';
import { createFetchDeps } from './wiring';

const platform = cloudPlatform('open311-pictures');

/** The queue of pictures that lie elsewhere: a function of its own, for it asks whom a stranger names. */
export const handler = createSqsHandler(
  fetchPictures(
    createFetchDeps(platform, {
      outbound: createOutbound(),
      door: createCloudDoor({ key: platform.secret, clock: platform.clock }),
    }),
  ),
  platform.log,
);
