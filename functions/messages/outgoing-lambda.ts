import { templatesFrom } from '../../domain/messages/templates';
import { cloudPlatform } from '../platform/cloud';
import { cloudWechat } from '../platform/wechat/cloud-wechat';
import { createSqsHandler } from '../platform/queue/lambda';
import { createSqsClient, createSqsQueue } from '../platform/queue/sqs';
import { requireSetting } from '../platform/settings';
import { sendOutgoing } from './send-outgoing';

const platform = cloudPlatform('outgoing');

/** The queue of messages to WeChat. */
export const handler = createSqsHandler(
  sendOutgoing({
    ...platform,
    wechat: cloudWechat(platform),
    templates: templatesFrom(requireSetting('WECHAT_TEMPLATES')),
    outgoing: createSqsQueue({
      client: createSqsClient({ region: requireSetting('AWS_REGION') }),
      url: requireSetting('OUTGOING_QUEUE_URL'),
    }),
  }),
  platform.log,
);
