import { textIn, type Visitor } from './ask';
import type { StoreCall } from './meter';
import type { World } from './world';

export interface People {
  resident: Visitor;
  staff: Visitor;
  worker: Visitor;
}

/** A command, a list page or a details page of the loop with its calls, and those of the projections after it. */
export interface StepCost {
  step: string;
  kind: 'command' | 'list' | 'detail';
  calls: StoreCall[];
  projections: StoreCall[];
}

const COMMUNITY = '990102001001';
const MINUTE = 60_000;
const PHOTOS = 3;
const SENTENCE =
  '三楼楼道灯不亮已经快一个星期了,老人晚上下楼看不见台阶,前天差点踩空,请师傅来看看吧。';
/** 200 Chinese characters. */
const DESCRIPTION = SENTENCE.repeat(5).slice(0, 200);

/** The whole loop (点单 to 评单) of one order in public view, with the pages that its people look at on the way. */
export async function runLoop(world: World, people: People): Promise<StepCost[]> {
  const { resident, staff, worker } = people;
  const costs: StepCost[] = [];
  const measure = async (
    kind: StepCost['kind'],
    step: string,
    act: () => Promise<object>,
  ): Promise<object> => {
    world.clock.now += 2 * MINUTE;
    world.commands.take();
    const answer = await act();
    const calls = world.commands.take();
    if (kind === 'command') await world.settle();
    costs.push({ step, kind, calls, projections: world.projections.take() });
    return answer;
  };

  const photos: string[] = [];
  for (let taken = 0; taken < PHOTOS; taken += 1) photos.push(await announce(resident));
  const order = await measure('command', 'place', () =>
    resident.post('/v1/orders', { ...placing, photos }),
  );
  const one = `/v1/orders/${textIn(order, 'id')}`;
  const command = (who: Visitor, name: string, body: object): Promise<object> =>
    measure('command', name, () => who.post(`${one}/${name}`, body));
  const detail = (who: Visitor, step: string): Promise<object> =>
    measure('detail', step, () => who.get(one));
  const list = (who: Visitor, step: string, view: string): Promise<object> =>
    measure('list', step, () => who.get('/v1/orders', { view }));

  await list(resident, 'mine (resident)', 'mine');
  await list(staff, 'queue (staff)', 'queue');
  await detail(staff, 'details (staff, placed)');
  await command(staff, 'accept', { triage: 'simple' });
  const contact = { channel: 'phone', reached: true, words: '问清是三楼半那盏,今天有人在家' };
  await command(staff, 'contact', contact);
  await command(staff, 'pool', {});
  await detail(staff, 'details (staff, offered)');
  await list(worker, 'pool (worker)', 'pool');
  await detail(worker, 'details (worker, offered)');
  await command(worker, 'claim', {});
  await list(worker, 'work (worker)', 'work');
  await detail(worker, 'details (worker, taken)');
  await command(worker, 'start', {});
  await detail(resident, 'details (resident, started)');
  await list(staff, 'queue (staff) again', 'queue');
  await command(worker, 'fulfil', evidenceAt(world.clock.now));
  await list(resident, 'mine (resident) again', 'mine');
  await detail(resident, 'details (resident, fulfilled)');
  await command(resident, 'rate', rating);
  return costs;
}

async function announce(resident: Visitor): Promise<string> {
  const picture = { contentType: 'image/jpeg', bytes: 180_000, sha256: 'ab'.repeat(32) };
  return textIn(await resident.post('/v1/media', picture), 'mediaId');
}

export const placing = {
  areaCode: COMMUNITY,
  categoryCode: 'facility',
  description: DESCRIPTION,
  answers: { what: 'light', where: '5 号楼 1 单元三楼', usable: 'no' },
  location: { lat: 38.48, lng: 106.23, address: '5 号楼 1 单元 502', coordinateSystem: 'gcj02' },
  public: true,
};

export const evidenceAt = (now: number): object => ({
  handledAt: new Date(now).toISOString(),
  place: '5 号楼 1 单元三楼半',
  handlers: ['韩铁柱'],
  process: '灯头接触不良,声控模块也坏了,换了带感应的新灯,顺手查了上下两层。',
  result: '三楼半的灯亮了,走到跟前就亮,三十秒后自己灭。',
  feedback: { channel: 'inPerson', at: new Date(now).toISOString(), words: '说亮堂了' },
  photoExempt: '当时楼道里没有光,拍不清楚',
});

export const rating = {
  satisfaction: 'satisfied',
  stars: { attitude: 5, speed: 5, result: 5 },
  text: '来得快,修得好,谢谢师傅。',
};
