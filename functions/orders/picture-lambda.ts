import { createLog } from '../platform/log';
import { createIncomingPictures } from '../platform/media/incoming-pictures';
import { createMediaS3Client } from '../platform/media/s3-store';
import { findSetting, requireSetting } from '../platform/settings';
import { createDocumentClient } from '../platform/table/client';
import { createTable } from '../platform/table/table';
import { createPictureHandler } from './take-pictures';

const region = requireSetting('AWS_REGION');
const endpoint = findSetting('DYNAMODB_ENDPOINT');

/** It reads whatever anybody sends, so it holds no secret and may do little. */
export const handler = createPictureHandler({
  incoming: createIncomingPictures({
    client: createMediaS3Client({ region }),
    bucket: requireSetting('MEDIA_BUCKET'),
  }),
  table: createTable(
    createDocumentClient({ region, ...(endpoint === undefined ? {} : { endpoint }) }),
    requireSetting('TABLE_NAME'),
  ),
  log: createLog('pictures'),
});
