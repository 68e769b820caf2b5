import { communityOf } from '../../../domain/area';
import type { OrderAnswer } from '../../../domain/order/answer';
import { OPEN_STATES } from '../../../domain/order/states';
import { areaAnswer } from '../../platform/answers/area';
import { catalogueAnswer } from '../../platform/answers/catalogue';
import type { StoredPerson } from '../../platform/stores/people';
import { countUnread, inboxNames } from '../../platform/stores/unread';
import { listOrders } from '../list-orders';
import type { OverviewDeps } from './deps';

export interface HomeQuery {
  area?: string | undefined;
  /** Whether 服务清单 is wanted too: a phone that has it of late asks for what moves alone. */
  catalogue: boolean;
}

/** What is still to come of one's own orders: open ones, and those to be rated. */
const CURRENT = [...OPEN_STATES, 'fulfilled'] as const;
const MOST_MINE = 3;
/** Current ones are looked for among so many of the latest; all of them stand in 我的. */
const LATEST = 20;
/** Services on the first page; all of them stand in `/v1/catalogue`. */
const MOST_SERVICES = 5;

/**
 * 点单, the first page, in one answer: the community, what can be asked for there with the first few services, one's own
 * current orders and how many messages wait. So it stays small however much a community offers. Without `area` the community is where the person lives. Throws `not_found` for an area that nobody knows.
 */
export async function getHome(
  deps: OverviewDeps,
  person: StoredPerson,
  { area, catalogue }: HomeQuery,
) {
  const asked = area ?? person.homeArea;
  const [of, mine, unread] = await Promise.all([
    asked === undefined ? {} : communityPart(deps, communityOf(asked) ?? asked, catalogue),
    listOrders(
      deps,
      person,
      { view: 'mine', state: [...CURRENT], limit: MOST_MINE },
      { lookAt: LATEST },
    ),
    unreadOf(deps, person),
  ]);
  return { ...of, mine: { items: mine.items.map(withoutFields) }, unread };
}

/** Nothing is filled in on the first page: the forms come with the order itself. */
const withoutFields = (row: Partial<OrderAnswer>): Partial<OrderAnswer> => ({
  ...row,
  ...(row.actions === undefined
    ? {}
    : { actions: row.actions.map(({ command, label }) => ({ command, label })) }),
});

async function communityPart(
  { areas, partners, clock }: OverviewDeps,
  code: string,
  withCatalogue: boolean,
) {
  const [area, offering] = await Promise.all([
    areas.get(code),
    withCatalogue ? partners.covering(code) : [],
  ]);
  if (!withCatalogue) return { area: areaAnswer(area) };
  const { categories, services } = catalogueAnswer(area, offering, clock.now());
  const catalogue = {
    categories,
    services: services.slice(0, MOST_SERVICES),
    moreServices: Math.max(0, services.length - MOST_SERVICES),
  };
  return { area: areaAnswer(area), catalogue };
}

async function unreadOf(deps: OverviewDeps, person: StoredPerson): Promise<number> {
  const [names, upTo] = await Promise.all([
    inboxNames(deps, person),
    deps.inbox.readUpTo(person.id),
  ]);
  return countUnread(deps, names, upTo);
}
