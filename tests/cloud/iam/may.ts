/** What a role may do beside writing its own log: an action, and of what, separated by spaces. */
export type Rights = Readonly<Record<string, string>>;

/** Every kind of row of the table, by what its partition begins with. */
export const KINDS = [
  ...['ORDER', 'OF', 'MEDIA', 'MINE', 'PUBLIC', 'REVIEW', 'PENDING', 'TRACE', 'WECHAT'],
  ...['PERSON', 'OPENID', 'SIGNIN', 'ADDRESS', 'INVITATION', 'STAFF', 'AREAS', 'BUILDINGS', 'DOOR'],
  ...['PARTNER', 'COVER', 'APPLICATION', 'APPLIED', 'CREDIT', 'APPS'],
  ...['INBOX', 'DELIVERY', 'WAITING', 'TALLY', 'DIRTY', 'ROOTS', 'ROOT', 'DAILY'],
  ...['EXPORTED', 'CALENDAR'],
  ...['HOOKS', 'HOOK', 'HOOKED'],
] as const;
/** One that nobody thought of when the roles were written. */
export const UNTHOUGHT = 'SOMETHING-NEW';
const ALL = [...KINDS, UNTHOUGHT].join(' ');

/** `counts/…` are the numbers in a row, and nothing else of it; `index/…` an index, `photos/…` a folder of the bucket. */
const COUNTS = 'counts/PERSON counts/ADDRESS';
const PICTURES_READ = { GetObject: 'photos/media' };
const READS_ALL = { GetItem: ALL, BatchGetItem: ALL };
const OPENS = { Decrypt: 'PlatformKey' };
const EVERY_INDEX = 'index/openByArea index/byPartner index/byResident index/byArea';
const KEYS_MADE = { GetItem: 'keys', BatchGetItem: 'keys', PutItem: 'keys' };

/** Rights put together: what several name for one action belongs together. */
const together = (...all: readonly Rights[]): Rights => {
  const sum: Record<string, string> = {};
  for (const [action, of] of all.flatMap((one) => Object.entries(one))) {
    sum[action] = `${sum[action] ?? ''} ${of}`.trim();
  }
  return sum;
};

const OF_IDENTITY = 'PERSON OPENID SIGNIN INVITATION STAFF PARTNER WECHAT';

/** What each function is for says what it may; all else it may not, whatever it is. */
export const MAY: Readonly<Record<string, Rights>> = {
  // Who somebody is, and their teams: never an order.
  identity: together(KEYS_MADE, OPENS, {
    GetItem: `${OF_IDENTITY} AREAS`,
    BatchGetItem: OF_IDENTITY,
    Query: `${OF_IDENTITY} AREAS`,
    PutItem: OF_IDENTITY,
    UpdateItem: `PERSON SIGNIN INVITATION ${COUNTS}`,
    DeleteItem: 'PERSON SIGNIN STAFF PARTNER',
  }),
  // It reads whom and what an order is about, and changes orders: no person, no partner, no area.
  orders: together(READS_ALL, KEYS_MADE, OPENS, PICTURES_READ, {
    Query: `${ALL} ${EVERY_INDEX}`,
    PutItem: 'ORDER OF',
    UpdateItem: `ORDER MEDIA ${COUNTS} placed/PERSON`,
    DeleteItem: 'ORDER OF',
  }),
  // The only one that destroys a key.
  personal: together(READS_ALL, KEYS_MADE, OPENS, PICTURES_READ, {
    Query: `${ALL} index/byResident`,
    PutItem: 'ORDER PERSON',
    UpdateItem: COUNTS,
    DeleteItem:
      'ORDER OF PERSON OPENID STAFF PARTNER MEDIA MINE PUBLIC INBOX DELIVERY WAITING CALENDAR keys',
  }),
  // Lists and figures: they write nothing but how often somebody asked.
  overview: together(READS_ALL, OPENS, {
    GetItem: 'keys',
    BatchGetItem: 'keys',
    Query: `${ALL} ${EVERY_INDEX}`,
    UpdateItem: COUNTS,
  }),
  // It reads all that goes into a file, and writes who took it.
  exports: together(READS_ALL, OPENS, {
    GetItem: 'keys',
    BatchGetItem: 'keys',
    Query: `${ALL} index/openByArea index/byArea`,
    PutItem: 'EXPORTED',
    UpdateItem: COUNTS,
    PutObject: 'photos/exports',
    AbortMultipartUpload: 'photos/exports',
    GetObject: 'photos/exports',
  }),
  // What others read by themselves; it keeps calendars.
  feeds: together(READS_ALL, OPENS, {
    GetItem: 'keys',
    BatchGetItem: 'keys',
    Query: `${ALL} index/openByArea index/byPartner`,
    PutItem: 'OF CALENDAR',
    DeleteItem: 'OF CALENDAR',
    UpdateItem: COUNTS,
  }),
  insight: together(READS_ALL, OPENS, {
    GetItem: 'keys',
    BatchGetItem: 'keys',
    Query: `${ALL} index/openByArea index/byPartner`,
    UpdateItem: COUNTS,
  }),
  // Counts what is not sealed: it opens nothing.
  insightClock: {
    BatchGetItem: 'AREAS TALLY DIRTY',
    Query: 'AREAS TALLY DIRTY index/openByArea',
    PutItem: 'TALLY DIRTY',
    DeleteItem: 'TALLY DIRTY',
  },
  // It knows who asks, and announces pictures.
  media: together(OPENS, {
    GetItem: 'keys',
    Query: 'PERSON',
    PutItem: 'MEDIA OF',
    UpdateItem: COUNTS,
    PutObject: 'photos/incoming',
  }),
  // It reads what anybody sends: no secret, no key, no person.
  pictures: {
    UpdateItem: 'MEDIA',
    GetObject: 'photos/incoming',
    DeleteObject: 'photos/incoming photos/media',
    PutObject: 'photos/media',
  },
  community: together(READS_ALL, KEYS_MADE, OPENS, {
    Query: `${ALL} index/openByArea index/byPartner`,
    PutItem: 'OF APPLICATION APPLIED CREDIT PARTNER COVER PERSON BUILDINGS DOOR',
    UpdateItem: COUNTS,
    DeleteItem: 'OF CREDIT COVER BUILDINGS DOOR',
  }),
  content: together(KEYS_MADE, OPENS, PICTURES_READ, {
    GetItem: ALL,
    Query: ALL,
    PutItem: 'ORDER TRACE',
    UpdateItem: `OF ${COUNTS}`,
  }),
  contentClock: together(OPENS, PICTURES_READ, {
    GetItem: 'PENDING ORDER PERSON TRACE WECHAT keys',
    Query: 'PENDING ORDER PERSON TRACE WECHAT index/byArea',
    PutItem: 'PENDING ORDER TRACE WECHAT',
    DeleteItem: 'PENDING',
  }),
  // It files orders and reads public ones: it runs no command and knows no list but the feed.
  open311: together(READS_ALL, KEYS_MADE, OPENS, PICTURES_READ, {
    Query: ALL,
    PutItem: 'ORDER PUBLIC PENDING TRACE WECHAT MEDIA OF',
    UpdateItem: `MEDIA ${COUNTS} placed/PERSON`,
    DeleteItem: 'PENDING',
    PutObject: 'photos/incoming',
    SendMessage: 'PictureQueue',
  }),
  // It asks strangers for a picture, and puts it into the order.
  open311Pictures: together(READS_ALL, KEYS_MADE, OPENS, {
    Query: ALL,
    PutItem: 'ORDER MEDIA OF',
    UpdateItem: 'MEDIA',
    PutObject: 'photos/incoming',
    ReceiveMessage: 'PictureQueue',
    DeleteMessage: 'PictureQueue',
    GetQueueAttributes: 'PictureQueue',
  }),
  // It takes orders in and tells how far they are: it runs no command, and knows nobody's list but its own.
  hotline: together(KEYS_MADE, OPENS, {
    GetItem: 'APPS AREAS ORDER PERSON',
    BatchGetItem: 'APPS AREAS ORDER PERSON',
    Query: 'APPS AREAS ORDER PERSON index/byResident',
    PutItem: 'ORDER',
    UpdateItem: `${COUNTS} placed/PERSON`,
  }),
  document: {},
  stream: together(READS_ALL, KEYS_MADE, OPENS, PICTURES_READ, {
    Query: ALL,
    PutItem: 'ORDER INBOX MINE PENDING PUBLIC REVIEW DELIVERY DIRTY HOOKED TRACE WECHAT',
    UpdateItem: 'ORDER',
    DeleteItem: 'ORDER INBOX MINE PENDING PUBLIC REVIEW',
    DeleteObject: 'photos/media photos/incoming',
    SendMessage: 'StreamFailures OutgoingQueue WebhookQueue',
    DescribeStream: 'stream',
    GetRecords: 'stream',
    GetShardIterator: 'stream',
    ListStreams: 'stream',
  }),
  clockSchedule: { Query: 'AREAS', SendMessage: 'ClockQueue' },
  clock: together(READS_ALL, OPENS, {
    GetItem: 'keys',
    Query: `${ALL} index/openByArea`,
    PutItem: 'ORDER PARTNER ROOTS ROOT DAILY',
    ReceiveMessage: 'ClockQueue',
    DeleteMessage: 'ClockQueue',
    GetQueueAttributes: 'ClockQueue',
  }),
  // Its own inbox: never an order.
  messages: together(OPENS, {
    GetItem: 'PERSON OF INBOX AREAS keys',
    Query: 'PERSON OF INBOX AREAS',
    PutItem: 'OF',
    UpdateItem: `OF ${COUNTS}`,
  }),
  outgoing: together(OPENS, {
    GetItem: 'PERSON DELIVERY WAITING WECHAT keys',
    Query: 'PERSON DELIVERY WAITING WECHAT',
    PutItem: 'WAITING WECHAT',
    UpdateItem: 'DELIVERY OF',
    ReceiveMessage: 'OutgoingQueue',
    DeleteMessage: 'OutgoingQueue',
    GetQueueAttributes: 'OutgoingQueue',
  }),
  // It opens nothing that is sealed.
  messagesClock: {
    GetItem: 'AREAS STAFF REVIEW OF DELIVERY WAITING DAILY',
    Query:
      'AREAS STAFF REVIEW OF DELIVERY WAITING DAILY index/openByArea index/byPartner index/byResident',
    PutItem: 'INBOX DELIVERY DAILY',
    UpdateItem: 'DELIVERY',
    DeleteItem: 'WAITING',
    SendMessage: 'OutgoingQueue DigestQueue',
    ReceiveMessage: 'DigestQueue',
    DeleteMessage: 'DigestQueue',
    GetQueueAttributes: 'DigestQueue',
  },
  // Webhooks and who keeps them: no order.
  webhooks: together(OPENS, {
    GetItem: 'PERSON AREAS PARTNER HOOKS HOOK HOOKED keys',
    Query: 'PERSON AREAS PARTNER HOOKS HOOK HOOKED',
    PutItem: 'HOOKS HOOK keys',
    UpdateItem: `HOOKS HOOKED ${COUNTS}`,
    DeleteItem: 'HOOKS HOOK',
    SendMessage: 'WebhookQueue',
  }),
  // It asks strangers: of an order it reads whether it may be told of, and lists nothing.
  webhookDeliveries: together(OPENS, {
    GetItem: 'HOOKS HOOKED ORDER keys',
    Query: 'index/byArea',
    PutItem: 'HOOKS INBOX',
    UpdateItem: 'HOOKED',
    DeleteItem: 'HOOKED',
    SendMessage: 'WebhookQueue',
    ReceiveMessage: 'WebhookQueue',
    DeleteMessage: 'WebhookQueue',
    GetQueueAttributes: 'WebhookQueue',
  }),
};

/** As `PutItem ORDER`, one a right. */
export const cellsOf = (rights: Rights): string[] =>
  Object.entries(rights).flatMap(([action, of]) => of.split(' ').map((one) => `${action} ${one}`));
