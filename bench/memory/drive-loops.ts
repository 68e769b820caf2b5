import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { LOCAL_TEMPLATES } from '../../local/wechat/templates';
import { getUser } from '../../local/demo/people';
import { pictureFile } from '../../local/demo/pictures';
import type { Client } from '../../tests/support/api/client';
import type { Cloud } from '../../tests/cloud/stand/raise-cloud';
import { textIn } from '../loop/ask';
import { evidenceAt, placing } from '../loop/run-loop';

interface Announced {
  mediaId: string;
  upload: { fields: Record<string, string> };
}

/** A resident places ten a day at most; for others (代点单) one may place more. */
export type Placer = 'resident-wang' | 'resident-ma' | 'grid-li';

const PICTURES = ['door-before', 'lamp-before', 'bins-before'] as const;
const VISIT = { channel: 'phone', reached: true, words: '问清是三楼半那盏,今天有人在家' };
const RATING = { satisfaction: 'satisfied', resolved: true, text: '来得快,修得好。' };

/** One loop of 18 requests, 8 of them commands, 5 lists, 5 details, with its three photos, and all that follows from it. */
export async function driveLoop(cloud: Cloud, persona: Placer): Promise<void> {
  const placer = cloud.as(persona);
  const staff = cloud.as('staff-zhao');
  const worker = cloud.as('repair-worker');
  const forWhom = persona === 'grid-li' ? { onBehalfOf: { name: '马奶奶' } } : {};
  const photos: string[] = [];
  for (const picture of PICTURES) photos.push(await upload(cloud, placer, picture));
  const placed = await done(placer.post<object>('/v1/orders', { ...placing, ...forWhom, photos }));
  const id = textIn(placed, 'id');
  const run = (who: Client, command: string, body: object = {}): Promise<object> =>
    done(who.run(id, command, body));
  const list = (who: Client, view: string): Promise<object> =>
    done(who.get<object>(`/v1/orders?view=${view}`));
  const look = (who: Client): Promise<object> => done(who.get<object>(`/v1/orders/${id}`));
  await list(staff, 'queue');
  await look(staff);
  await run(staff, 'accept');
  await run(staff, 'contact', VISIT);
  await run(staff, 'pool');
  await list(worker, 'pool');
  await look(worker);
  await run(worker, 'claim');
  await list(worker, 'work');
  await look(worker);
  await run(worker, 'start');
  await look(placer);
  await list(staff, 'queue');
  await run(worker, 'fulfil', evidenceAt(Date.now()));
  await list(placer, 'mine');
  await look(placer);
  await run(placer, 'rate', RATING);
  await cloud.settled();
}

/** Whoever is told of their order has agreed to it, as often as there will be something to tell. */
export async function agree(cloud: Cloud, persona: string): Promise<void> {
  for (const templateId of Object.values(LOCAL_TEMPLATES)) {
    cloud.wechat.grant(getUser(persona).openid, templateId);
    await done(cloud.as(persona).post('/v1/inbox/grants', { templateIds: [templateId] }));
  }
  await cloud.wechat.delivered();
}

async function upload(
  cloud: Cloud,
  whose: Client,
  picture: (typeof PICTURES)[number],
): Promise<string> {
  const bytes = readFileSync(pictureFile(picture));
  const { mediaId, upload: form } = await done(
    whose.post<Announced>('/v1/media', {
      contentType: 'image/png',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }),
  );
  await cloud.put(form.fields, bytes);
  return mediaId;
}

/** The body of a success; throws for anything else. */
async function done<T>(asked: Promise<{ status: number; body: T; text: string }>): Promise<T> {
  const { status, body, text } = await asked;
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}
