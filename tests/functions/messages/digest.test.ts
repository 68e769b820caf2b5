import { HOUR, MINUTE } from '../../../domain/time/shanghai';
import type { TellDeps } from '../../../functions/messages/deps';
import { tellDistrict, untoldDistricts } from '../../../functions/messages/digest';
import { createDigestWorker, fanOutDigests } from '../../../functions/messages/digest-fan-out';
import { messagesOnClock } from '../../../functions/messages/on-clock';
import { createTellDeps } from '../../../functions/messages/wiring';
import type { QueueMessage } from '../../../functions/platform/queue/queue';
import { inboxPartition } from '../../../functions/platform/table/keys';
import { COMMUNITY, DISTRICT, FAR_COMMUNITY } from '../../../local/demo/areas';
import { aDoor, createWorld, stepsIn, type World } from '../../support/api';

describe('the digest (早报) of many areas', () => {
  let world: World;
  let deps: TellDeps;
  beforeEach(async () => {
    world = await createWorld();
    deps = createTellDeps({ ...world.platform, outgoing: world.outgoing });
    await stepsIn(world).place();
    await stepsIn(world).place(aDoor({ areaCode: FAR_COMMUNITY }), 'resident-far');
    await world.stream.drain();
    // Nine o'clock of the next day.
    world.clock.advance(23 * HOUR + 5 * MINUTE);
  });
  afterEach(() => world.close());

  const digestsIn = async (area: string): Promise<string[]> =>
    (await world.platform.table.query(inboxPartition(`AREA#${area}`))).items
      .filter(({ kind }) => kind === 'digest')
      .map(({ text }) => String(text));
  const told = async (): Promise<number[]> => [
    (await digestsIn(COMMUNITY)).length,
    (await digestsIn(FAR_COMMUNITY)).length,
  ];
  /** What is over after so many areas. */
  const overAfter = (areas: number): (() => boolean) => {
    let left = areas;
    return () => left-- <= 0;
  };

  it('is gone on with where a run ended, until all have heard, each once', async () => {
    const owning = 1 + (await below(DISTRICT)).length;
    for (let run = 0; run < owning; run += 1) {
      expect(await untoldDistricts(deps)).toEqual([DISTRICT]);
      await tellDistrict(deps, DISTRICT, overAfter(1));
    }
    expect(await told()).toEqual([1, 1]);
    await tellDistrict(deps, DISTRICT, overAfter(1));
    expect(await untoldDistricts(deps)).toEqual([]);
    await stepsIn(world).place();
    await tellDistrict(deps, DISTRICT);
    expect(await told()).toEqual([1, 1]);
  });

  it('reaches all others where one area cannot be told, and that one with the next run', async () => {
    const { orders } = deps;
    const blind = {
      ...orders,
      list: (...asked: Parameters<typeof orders.list>) =>
        asked[1].endsWith(COMMUNITY)
          ? Promise.reject(new Error('no table'))
          : orders.list(...asked),
    };
    const ground = { ...world.platform, outgoing: world.outgoing };
    const run = messagesOnClock({ ...ground, orders: blind });
    await expect(run).rejects.toThrow('districts were not told');
    expect(await told()).toEqual([0, 1]);
    await messagesOnClock(ground);
    expect(await told()).toEqual([1, 1]);
  });

  it('goes through a queue in the cloud, a district a worker, until each is told', async () => {
    const sent: QueueMessage[] = [];
    const queue = {
      send: (messages: readonly QueueMessage[]) => Promise.resolve(void sent.push(...messages)),
    };
    const work = (budgetMs: number) =>
      createDigestWorker(deps, budgetMs)(sent.splice(0).map((one) => ({ ...one, attempt: 1 })));
    await fanOutDigests(deps, queue);
    expect(sent).toEqual([{ id: DISTRICT, body: DISTRICT }]);
    expect(await work(0)).toEqual({ failed: [] });
    expect(await told()).toEqual([0, 0]);
    await fanOutDigests(deps, queue);
    expect(await work(MINUTE)).toEqual({ failed: [] });
    expect(await told()).toEqual([1, 1]);
    await fanOutDigests(deps, queue);
    expect(sent).toEqual([]);
  });

  async function below(area: string): Promise<string[]> {
    const children = (await deps.areas.childrenOf(area)).map(({ code }) => code);
    const owning = children.filter((code) => code.length <= COMMUNITY.length);
    return [...owning, ...(await Promise.all(owning.map(below))).flat()];
  }
});
