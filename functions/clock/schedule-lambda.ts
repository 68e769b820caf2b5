import { requireSetting } from '../platform/settings';
import { createSqsClient, createSqsQueue } from '../platform/queue/sqs';
import { createAreaStore } from '../platform/stores/areas';
import { createDocumentClient } from '../platform/table/client';
import { createTable } from '../platform/table/table';
import { fanOut } from './fan-out';

const region = requireSetting('AWS_REGION');
const areas = createAreaStore(
  createTable(createDocumentClient({ region }), requireSetting('TABLE_NAME')),
);
const queue = createSqsQueue({
  client: createSqsClient({ region }),
  url: requireSetting('CLOCK_QUEUE_URL'),
});

/** Every five minutes. */
export const handler = (): Promise<void> => fanOut(areas, queue);
