import type { Actor, Person } from '../../../domain/access/people';
import { standingOf } from '../../../domain/access/relations';
import type { Standing } from '../../../domain/access/relations';
import { CATEGORIES, findCategory } from '../../../domain/catalogue/catalogue';
import type { Category } from '../../../domain/catalogue/types';
import { validateAnswers } from '../../../domain/catalogue/validate-answers';
import { placeOrder } from '../../../domain/order/commands/place';
import { decide } from '../../../domain/order/decide';
import type { Facts, Moment } from '../../../domain/order/change';
import { commandInputs, placeInput } from '../../../domain/order/inputs';
import type { Order } from '../../../domain/order/order';
import { isOpen } from '../../../domain/order/states';
import type { Step } from '../../../domain/order/table';
import type { StepInput } from '../../../domain/order/rules';
import type { Partner } from '../../../domain/partner';
import { coversOrder, whyNotQualified } from '../../../domain/partner';
import { shanghaiDay } from '../../../domain/time/shanghai';
import { calendarOf } from '../../../functions/platform/stores/areas';
import type { Area } from '../../../functions/platform/stores/areas';
import { DEMO_AREAS } from '../../../local/demo/areas';
import { CLOCK } from '../../../local/demo/doors';
import type { Doors } from '../../../local/demo/doors';
import { DEMO_USERS, JOINERS } from '../../../local/demo/people';
import { demoPartners } from '../../../local/demo/partners';

/** What the life did, and what came of it. */
export interface Lived {
  orders: Map<string, Order>;
  joined: Map<string, Set<string>>;
  comments: { orderId: string; at: number; by: string; text: string }[];
  media: { mediaId: string; file: string; person: string }[];
  calls: { at: number; orderId: string; command: string }[];
}

const MOST_A_DAY = 10;
const MOST_OPEN_OF_A_CATEGORY = 3;

/** Doors over the pure domain, with orders in a map and nothing around them. */
export function memoryDoors(now: number): { doors: Doors; lived: Lived } {
  const lived: Lived = {
    orders: new Map(),
    joined: new Map(),
    comments: [],
    media: [],
    calls: [],
  };
  const world = new World(lived, demoPartners(now));
  return { doors: world.doors(), lived };
}

const people: ReadonlyMap<string, Person> = new Map(
  DEMO_USERS.map(({ id, displayName, memberships, phone }) => [
    id,
    { id, displayName, memberships, phoneDigest: phone },
  ]),
);

const phones: ReadonlyMap<string, string> = new Map(DEMO_USERS.map(({ id, phone }) => [id, phone]));

class World {
  private readonly usedMedia = new Set<string>();

  constructor(
    private readonly lived: Lived,
    private readonly partners: readonly Partner[],
  ) {}

  doors(): Doors {
    return {
      place: async (person, at, input) => this.place(person, at, input),
      run: async (person, at, orderId, command, body) => {
        const parsed =
          command === 'lapse' || command === 'close'
            ? { name: command, input: body }
            : { name: command, input: commandInputs[command].parse(body) };
        this.run(person, at, orderId, parsed);
      },
      comment: async (person, at, orderId, body) => {
        const { text } = commandInputs.comment.parse(body);
        const order = this.orderOf(orderId);
        expect([...this.standing(order, personOf(person), at).keys()]).not.toEqual([]);
        this.lived.comments.push({ orderId, at, by: person, text });
        this.note(at, orderId, 'comment');
      },
      join: async (person, at, orderId) => {
        const order = this.orderOf(orderId);
        expect({ public: order.public, open: isOpen(order.state) }).toEqual({
          public: true,
          open: true,
        });
        expect(order.placerId).not.toBe(person);
        const joined = this.lived.joined.get(orderId) ?? new Set();
        expect(joined).not.toContain(person);
        this.lived.joined.set(orderId, joined.add(person));
        this.note(at, orderId, 'join');
      },
      media: async (person, file) => {
        const mediaId = `01MED${String(this.lived.media.length).padStart(21, '0')}`;
        this.lived.media.push({ mediaId, file, person });
        return mediaId;
      },
      extraNeighbours: async (count) => JOINERS.slice(0, count).map(({ id }) => id),
    };
  }

  private place(personId: string, at: number, body: object): { id: string } {
    const input = placeInput.parse(body);
    const placer = personOf(personId);
    const category = categoryOf(input.categoryCode);
    const isOnBehalf = input.onBehalfOf !== undefined;
    expect(validateAnswers(category, input.answers ?? {}, { requireAll: !isOnBehalf })).toEqual([]);
    if (input.public === true) expect(category.mayBePublic).toBe(true);
    this.useMedia(personId, input.photos ?? []);
    this.requirePlacing(personId, at, category.code, isOnBehalf);
    const id = this.nextId();
    const phone = phones.get(personId);
    const forPhone = input.onBehalfOf?.phone ?? input.forRelative?.phone;
    const { order } = placeOrder(input, {
      orderId: id,
      number: `${input.areaCode}-${shanghaiDay(at)}-${id.slice(-4)}`,
      category,
      calendar: calendarOf(areaOf(input.areaCode)),
      placer,
      role: placer.memberships[0]?.role ?? 'resident',
      ...(phone === undefined ? {} : { phone }),
      ...(forPhone === undefined ? {} : { forPhone }),
      moment: this.moment(at),
    });
    this.lived.orders.set(id, order);
    this.note(at, id, 'place');
    return { id };
  }

  private requirePlacing(person: string, at: number, category: string, isOnBehalf: boolean): void {
    if (isOnBehalf) return;
    const mine = [...this.lived.orders.values()].filter(({ placerId }) => placerId === person);
    const sameDay = mine.filter(({ placedAt }) => shanghaiDay(placedAt) === shanghaiDay(at));
    const sameCategory = mine.filter(
      ({ categoryCode, state }) => categoryCode === category && isOpen(state),
    );
    expect(sameDay.length).toBeLessThan(MOST_A_DAY);
    expect(sameCategory.length).toBeLessThan(MOST_OPEN_OF_A_CATEGORY);
  }

  private run(
    person: string,
    at: number,
    orderId: string,
    { name, input }: { name: Step; input: StepInput[Step] },
  ): void {
    const order = this.orderOf(orderId);
    expect(order.updatedAt).toBeLessThanOrEqual(at);
    const actor: Actor = person === CLOCK ? { machine: 'clock' } : personOf(person);
    const standing: Standing = 'machine' in actor ? new Map() : this.standing(order, actor, at);
    if (!('machine' in actor)) this.useMedia(person, photosIn(input));
    const { order: next } = decide(order, { name, input }, actor, {
      standing,
      facts: this.facts(order, actor, input, at),
      moment: this.moment(at),
    });
    this.lived.orders.set(orderId, next);
    this.note(at, orderId, name);
  }

  private standing(order: Order, person: Person, at: number): Standing {
    const mine = new Set(person.memberships.map(({ partnerId }) => partnerId));
    return standingOf(order, person, {
      sensitiveStaff: areaOf(order.ownerArea).sensitiveStaff,
      qualifiedPartnerIds: this.partners
        .filter(({ id, agreement }) => mine.has(id) && coversOrder(agreement, order, at))
        .map(({ id }) => id),
      follows: this.lived.joined.get(order.id)?.has(person.id) ?? false,
    });
  }

  private facts(order: Order, actor: Actor, input: object, at: number): Facts {
    const named = 'partnerId' in input ? input.partnerId : undefined;
    const own = 'machine' in actor ? undefined : actor.memberships[0]?.partnerId;
    const partner = this.partners.find(({ id }) => id === (named ?? own));
    const workerId = 'workerId' in input ? input.workerId : undefined;
    const worker = typeof workerId === 'string' ? people.get(workerId) : undefined;
    const into = 'intoOrderId' in input ? input.intoOrderId : undefined;
    const target = typeof into === 'string' ? this.lived.orders.get(into) : undefined;
    const toArea = 'areaCode' in input ? input.areaCode : undefined;
    return {
      category: categoryOf(order.categoryCode),
      findCategory,
      calendar: calendarOf(areaOf(order.ownerArea)),
      followers: this.lived.joined.get(order.id)?.size ?? 0,
      collectiveFrom: areaOf(order.ownerArea).collectiveFrom,
      merged: this.mergedInto(order.id),
      qualifying: this.partners.filter(
        ({ id, agreement }) =>
          whyNotQualified(agreement, order, at, this.openOrdersOf(id)) === undefined,
      ).length,
      ...(partner === undefined
        ? {}
        : { partner: { partner, openOrders: this.openOrdersOf(partner.id, order.id) } }),
      ...(worker === undefined ? {} : { worker }),
      ...(target === undefined ? {} : { target }),
      ...(toArea === undefined
        ? {}
        : { targetServed: DEMO_AREAS.some(({ code }) => code === toArea) }),
    };
  }

  private openOrdersOf(partnerId: string, but?: string): number {
    return [...this.lived.orders.values()].filter(
      ({ id, partner, state }) => id !== but && partner?.id === partnerId && isOpen(state),
    ).length;
  }

  private mergedInto(orderId: string): number {
    return [...this.lived.orders.values()].filter(({ mergedInto }) => mergedInto === orderId)
      .length;
  }

  /** A picture can be used once, by who sent it. */
  private useMedia(person: string, mediaIds: readonly string[]): void {
    for (const mediaId of mediaIds) {
      const sent = this.lived.media.find((media) => media.mediaId === mediaId);
      expect(sent?.person).toBe(person);
      expect(this.usedMedia).not.toContain(mediaId);
      this.usedMedia.add(mediaId);
    }
  }

  private orderOf(orderId: string): Order {
    const order = this.lived.orders.get(orderId);
    if (order === undefined) throw new Error(`no order ${orderId}`);
    return order;
  }

  private nextId(): string {
    return `01RDER${String(this.lived.orders.size).padStart(20, '0')}`;
  }

  private moment(at: number): Moment {
    const textId = `01TEXT${String(this.lived.calls.length).padStart(20, '0')}`;
    return { now: at, salt: 'salt', textId };
  }

  private note(at: number, orderId: string, command: string): void {
    this.lived.calls.push({ at, orderId, command });
  }
}

function personOf(id: string): Person {
  const person = people.get(id);
  if (person === undefined) throw new Error(`nobody has the id ${id}`);
  return person;
}

function categoryOf(code: string): Category {
  const category = CATEGORIES.find((known) => known.code === code);
  if (category === undefined) throw new Error(`no category ${code}`);
  return category;
}

function areaOf(code: string): Area {
  const area = DEMO_AREAS.find((known) => known.code === code);
  if (area === undefined) throw new Error(`no area ${code}`);
  return area;
}

const photosIn = (input: object): string[] =>
  Object.entries(input).flatMap(([field, value]) =>
    field.startsWith('photos') && Array.isArray(value) ? value.map(String) : [],
  );
