import { CLOCK } from './doors';
import type { Doors } from './doors';
import { getUser } from './people';
import { pictureFile } from './pictures';
import type { Picture } from './pictures';
import { STORIES } from './stories/all';
import { planOf } from './stories/plan';
import type { PlannedAct } from './stories/plan';
import type { Act, Running } from './stories/story';

export type { Doors } from './doors';

type ActOf<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

/**
 * Lives the last sixty days of the demonstration community through the doors, one act after another in the
 * order of time. The same for every `now` (epoch milliseconds) of one day in Shanghai; nothing happens on that day itself.
 */
export async function loadLife(doors: Doors, now: number): Promise<void> {
  const plan = planOf(STORIES, now);
  const life = new Life(doors, await doors.extraNeighbours(joinersOf(plan)));
  for (const planned of plan) await life.live(planned);
}

const joinersOf = (plan: readonly PlannedAct[]): number =>
  plan.reduce((sum, { act }) => sum + (act.kind === 'join' ? act.count : 0), 0);

/** The clock has nothing to say; the body of a call wants a reason all the same. */
const bodyOfClock = { lapse: {}, close: {}, escalate: { reason: '到点没有人报到' } } as const;

/** What has happened so far: which order belongs to which story, and who of the neighbours has joined. */
class Life {
  private readonly orders = new Map<string, string>();
  private joined = 0;

  constructor(
    private readonly doors: Doors,
    private readonly neighbours: readonly string[],
  ) {}

  async live(planned: PlannedAct): Promise<void> {
    const { act, at, story } = planned;
    switch (act.kind) {
      case 'place':
        return this.place(act, planned);
      case 'run':
        return this.run(act, planned);
      case 'merge': {
        const body = { intoOrderId: this.orderOf(act.into) };
        return this.doors.run(getUser(act.by).id, at, this.orderOf(story), 'merge', body);
      }
      case 'clock':
        return this.doors.run(
          CLOCK,
          at,
          this.orderOf(story),
          act.command,
          bodyOfClock[act.command],
        );
      case 'comment': {
        const body = { text: act.text };
        return this.doors.comment(getUser(act.by).id, at, this.orderOf(story), body);
      }
      case 'join':
        return this.join(act, planned);
    }
  }

  private async place(act: ActOf<'place'>, { story, at, when }: PlannedAct): Promise<void> {
    const placer = getUser(act.by).id;
    const photos = await this.taken(placer, act.photos);
    const body = act.body(when);
    const { id } = await this.doors.place(
      placer,
      at,
      photos.length === 0 ? body : { ...body, photos },
    );
    this.orders.set(story, id);
  }

  private async run(act: Running, { story, at, when }: PlannedAct): Promise<void> {
    const person = getUser(act.by).id;
    const pictures: Record<string, string[]> = {};
    for (const [field, shown] of Object.entries(act.pictures)) {
      pictures[field] = await this.taken(person, shown);
    }
    const body = { ...act.body(when), ...pictures };
    await this.doors.run(person, at, this.orderOf(story), act.command, body);
  }

  private async join({ count }: ActOf<'join'>, { story, at }: PlannedAct): Promise<void> {
    const from = this.joined;
    this.joined += count;
    for (const neighbour of this.neighbours.slice(from, this.joined)) {
      await this.doors.join(neighbour, at, this.orderOf(story));
    }
  }

  private async taken(person: string, pictures: readonly Picture[]): Promise<string[]> {
    const ids: string[] = [];
    for (const picture of pictures) ids.push(await this.doors.media(person, pictureFile(picture)));
    return ids;
  }

  private orderOf(story: string): string {
    const id = this.orders.get(story);
    if (id === undefined) throw new RangeError(`${story} has placed no order yet`);
    return id;
  }
}
