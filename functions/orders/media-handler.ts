import { cloudPlatform } from '../platform/cloud';
import { createHandler } from '../platform/http/dispatch';
import { createMediaS3Client, createS3MediaStore } from '../platform/media/s3-store';
import { requireSetting } from '../platform/settings';
import { routes } from './media-routes';

const platform = cloudPlatform('media');

const media = createS3MediaStore({
  client: createMediaS3Client({ region: requireSetting('AWS_REGION') }),
  bucket: requireSetting('MEDIA_BUCKET'),
  key: platform.secret,
  clock: platform.clock,
});

export const handler = createHandler(routes, { ...platform, media });
