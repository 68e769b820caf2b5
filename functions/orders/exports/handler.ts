import { cloudPlatform } from '../../platform/cloud';
import { createFileStore } from '../../platform/files/s3-files';
import { handOut } from '../../platform/files/hand-out';
import { createHandler } from '../../platform/http/dispatch';
import { functionCredentials } from '../../platform/media/cloud-url';
import { requireSetting } from '../../platform/settings';
import { exportRoutes } from './routes';
import { createExportDeps } from './wiring';

const platform = cloudPlatform('exports');
const { clock, log } = platform;
/** A file of lines shows none. */
const noPictures = (): Promise<string> => Promise.resolve('');

const files = createFileStore({
  region: requireSetting('AWS_REGION'),
  address: requireSetting('MEDIA_BASE_URL'),
  credentials: functionCredentials,
  now: () => clock.now(),
});

/** A function of its own: it alone lays files down, and has the time and the memory for them. */
export const handler = handOut(
  createHandler(exportRoutes, createExportDeps(platform, noPictures)),
  { files, clock, log },
);
