import type { CommentAnswer } from '../../../domain/order/answer';
import * as keys from '../../../functions/platform/table/keys';
import type { Item } from '../../../functions/platform/table/table';
import { demoId } from '../../../local/demo/ids';
import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import { copierOf } from '../api/clones';
import { uploadPicture } from '../api/pictures';
import { orderIn, stepsIn } from '../api/steps';
import type { World } from '../api/world';
import { drainTogether } from './drain';
import { theDoor, type Around, type Scenario } from './scenarios';

/** An order where a command may be taken, copied as often as it is wanted. */
export interface Prepared {
  around: Omit<Around, 'photos'>;
  /** Another order like it, with the pictures that the command takes. */
  copy: () => Promise<Copy>;
}

export interface Copy {
  id: string;
  photos: string[];
}

/** What copies and their pictures are called: how they are found again among all rows. */
export const COPY = /01JDEM0*R4X\d+/g;
export const PICTURE = /01JDEM0*M3D\d+/g;

/** Hundreds of copies are in one partner's hands at once. */
export async function liftCap({ platform }: World): Promise<void> {
  const found = await platform.partners.find(PARTNER_IDS.blueShirts);
  if (found === undefined) throw new Error('no such partner');
  const agreement = { ...found.agreement, cap: 100_000 };
  await platform.partners.save({ ...found, agreement });
}

let made = 0;
/** An id for a copy (`R4X`) or its picture (`M3D`). */
export const nextId = (tag: string): string => demoId(`${tag}${(made += 1)}`);

/** Walks an order to where the command of the scenario may be taken. */
export async function prepare(world: World, scenario: Scenario): Promise<Prepared> {
  const otherOrder = (await stepsIn(world).accepted(theDoor(), 'resident-ma')).id;
  const placed = await stepsIn(world).place(theDoor());
  const known = { now: world.clock.now(), otherOrder, photos: [], comment: '' };
  let order = placed;
  await drainTogether(world);
  for (const [by, command, body = () => ({})] of scenario.before) {
    const around = { ...known, due: dueOf(order) };
    order = orderIn(await world.as(by).run(placed.id, command, body(around)));
  }
  await drainTogether(world);
  const path = `/v1/orders/${placed.id}/comments`;
  const { body: comments } = await world.as('staff-zhao').get<{ items?: CommentAnswer[] }>(path);
  const copyTo = await copierOf(world, placed.id);
  const picture = scenario.photos === undefined ? undefined : await pictureRow(world, scenario.by);
  return {
    around: { ...known, due: dueOf(order), comment: comments.items?.[0]?.id ?? '' },
    copy: async () => {
      const id = nextId('R4X');
      await copyTo(id);
      const photos = Array.from({ length: scenario.photos ?? 0 }, () => nextId('M3D'));
      for (const photo of photos) {
        await world.platform.table.put({ ...picture, ...keys.mediaKey(photo) });
      }
      return { id, photos };
    },
  };
}

const dueOf = ({ dueAt }: { dueAt?: string }): number => Date.parse(dueAt ?? '');

/** The row of a picture that this person sent. */
async function pictureRow({ platform, as }: World, by: string): Promise<Item> {
  const row = await platform.table.get(keys.mediaKey(await uploadPicture(as(by))));
  if (row === undefined) throw new Error('the picture is not there');
  return row;
}
