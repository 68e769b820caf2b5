import type { DynamoDBRecord } from 'aws-lambda';

import { createInsightProjector } from '../../../functions/insight/on-change';
import { onMessageChange } from '../../../functions/messages/on-change';
import { createOrderProjector } from '../../../functions/orders/on-change';
import { changeOf, type StreamChange } from '../../../functions/platform/stream';
import { onWebhookChange } from '../../../functions/webhooks/on-change';
import { openOutside } from '../../../local/outside';
import { createOutgoingQueue } from '../../../local/queue';
import { LOCAL_TEMPLATES } from '../../../local/wechat/templates';
import type { World } from '../api/world';
import { each } from './drain';
import type { Strike } from './gate';
import { COPY } from './prepared';
import { startProcess, untilDead, type Process } from './process';

type Project = (change: StreamChange) => Promise<void>;

/** What the reader of the stream does, in a process whose every call goes through its gate, those of WeChat too. */
function projectorsOf(world: World, { platform, gate }: Process): Project[] {
  const { checkText, checkMedia } = world.wechatClient;
  const wechat: typeof world.wechatClient = {
    ...world.wechatClient,
    checkText: (asked) => gate.through('WeChat text', () => checkText(asked)),
    checkMedia: (asked) => gate.through('WeChat picture', () => checkMedia(asked)),
  };
  const media = {
    mediaUrl: (id: string) => Promise.resolve(`https://pictures.example/${id}`),
    removeMedia: () => Promise.resolve(),
  };
  const outgoing = createOutgoingQueue(platform);
  return [
    createOrderProjector(platform, media, wechat).onChange,
    createInsightProjector(platform).onChange,
    (change) => onMessageChange({ ...platform, outgoing, templates: LOCAL_TEMPLATES }, change),
    (change) => onWebhookChange({ ...platform, sending: openOutside(platform).webhooks }, change),
  ];
}

/** Whether everything was projected; what one projector cannot take the others still get. */
async function projectAll(projects: Project[], records: readonly DynamoDBRecord[]) {
  let isWhole = true;
  for (const record of records) {
    const change = changeOf(record);
    if (change === undefined) continue;
    for (const project of projects) {
      await project(change).catch(() => {
        isWhole = false;
      });
    }
    if (!isWhole) return false;
  }
  return true;
}

/** The calls that projecting these records makes when nothing happens. */
export async function callsOfProjecting(
  world: World,
  records: readonly DynamoDBRecord[],
): Promise<readonly string[]> {
  const process = startProcess(world);
  await projectAll(projectorsOf(world, process), records);
  return process.gate.seen;
}

/** Projects in a process that is struck; what was not done to the end comes again, to another. */
export async function projectStruck(
  world: World,
  records: readonly DynamoDBRecord[],
  strike: Strike | undefined,
): Promise<boolean> {
  const process = startProcess(world, strike);
  const ended = await untilDead(process, projectAll(projectorsOf(world, process), records));
  if (ended !== true) await world.stream.hand(records);
  return strike === undefined || process.gate.hasStruck();
}

/** The records written since they were asked for last, by the copy that they are about. */
export async function recordsByCopy({ stream }: World): Promise<Map<string, DynamoDBRecord[]>> {
  const found = new Map<string, DynamoDBRecord[]>();
  for (const record of await stream.take()) {
    const [copy] = JSON.stringify(record).match(COPY) ?? [];
    if (copy !== undefined) found.set(copy, [...(found.get(copy) ?? []), record]);
  }
  return found;
}

/** Projects what was written about each copy, so many at once. */
export async function projectEach(
  world: World,
  strikes: ReadonlyMap<string, Strike>,
): Promise<Map<string, boolean>> {
  const reached = new Map<string, boolean>();
  const records = await recordsByCopy(world);
  await each([...records], async ([copy, about]) => {
    reached.set(copy, await projectStruck(world, about, strikes.get(copy)));
  });
  return reached;
}
