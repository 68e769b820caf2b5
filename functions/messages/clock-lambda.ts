import { templatesFrom } from '../../domain/messages/templates';
import { cloudPlatform } from '../platform/cloud';
import { createSqsClient, createSqsQueue } from '../platform/queue/sqs';
import { requireSetting } from '../platform/settings';
import { messagesOnClock } from './on-clock';

const deps = {
  ...cloudPlatform('messages-clock'),
  templates: templatesFrom(requireSetting('WECHAT_TEMPLATES')),
  outgoing: createSqsQueue({
    client: createSqsClient({ region: requireSetting('AWS_REGION') }),
    url: requireSetting('OUTGOING_QUEUE_URL'),
  }),
};

/** Every five minutes. */
export const handler = (): Promise<void> => messagesOnClock(deps);
