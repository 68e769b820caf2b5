import { cloudPlatform } from '../../platform/cloud';
import { createHandler } from '../../platform/http/dispatch';
import { createCloudMediaUrl } from '../../platform/media/cloud-url';
import { createCloudDoor } from '../../platform/media/s3-door';
import { createSqsClient, createSqsQueue } from '../../platform/queue/sqs';
import { findSetting, requireSetting } from '../../platform/settings';
import { cloudWechat } from '../../platform/wechat/cloud-wechat';
import { refuseByDoor } from './refuse';
import { open311Routes } from './routes';
import { createOpen311Deps } from './wiring';

const platform = cloudPlatform('open311');
const testUrl = findSetting('OPEN311_TEST_URL');

/** The doors for 311 clients: a function of its own, for XML and for asking WeChat before the answer. */
export const handler = createHandler(
  open311Routes,
  createOpen311Deps(platform, {
    mediaUrl: createCloudMediaUrl(),
    wechat: cloudWechat(platform),
    door: createCloudDoor({ key: platform.secret, clock: platform.clock }),
    pictures: createSqsQueue({
      client: createSqsClient({ region: requireSetting('AWS_REGION') }),
      url: requireSetting('PICTURE_QUEUE_URL'),
    }),
    open311: {
      contact: requireSetting('OPEN311_CONTACT'),
      ...(testUrl === undefined ? {} : { testUrl }),
    },
  }),
  { refuse: refuseByDoor },
);
