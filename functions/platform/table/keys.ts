import { communityOf, parentOf } from '../../../domain/area';

/** Every key of the one table, and nowhere else. */
export interface Key {
  pk: string;
  sk: string;
}

const key = (pk: string, sk: string): Key => ({ pk, sk });

/** Sorts after the order and its texts: rows beside an order that a view does not need. */
const BESIDE = '~';

const TAIL = 6;

/** Of an order's id, in a sort key: apart in one instant, and no longer, as an index row carries the key of its order anyway. */
export const tailOf = (orderId: string): string => orderId.slice(-TAIL);

export const orderKey = (orderId: string): Key => key(`ORDER#${orderId}`, 'ORDER');
export const textKey = (orderId: string, textId: string): Key =>
  key(`ORDER#${orderId}`, `TEXT#${textId}`);
export const textCheckKey = (orderId: string): Key => key(`ORDER#${orderId}`, 'CHECK');
export const pieceCheckKey = (orderId: string, pieceId: string): Key =>
  key(`ORDER#${orderId}`, `CHECK#${pieceId}`);
export const countsKey = (orderId: string): Key => key(`ORDER#${orderId}`, 'COUNTS');
export const followKey = (orderId: string, personId: string): Key =>
  key(`ORDER#${orderId}`, `${BESIDE}FOLLOW#${personId}`);
export const commentKey = (orderId: string, commentId: string): Key =>
  key(`ORDER#${orderId}`, `${BESIDE}COMMENT#${commentId}`);
export const doneKey = (orderId: string, digest: string): Key =>
  key(`ORDER#${orderId}`, `${BESIDE}DONE#${digest}`);
export const mergedKey = (orderId: string, mergedId: string): Key =>
  key(`ORDER#${orderId}`, `${BESIDE}MERGED#${mergedId}`);

/** 事实: what the figures know of an order that has ended. */
export const recordKey = (orderId: string): Key => key(`ORDER#${orderId}`, `${BESIDE}RECORD`);
/** Where a record stands among the ended orders of an area, by the time of its end; `month` is `YYYYMM`. */
export const endedByArea = (area: string, month: string, endedAt: string, orderId: string) => ({
  openPk: endedPartition(area, month),
  openSk: `${endedAt}#${orderId}`,
});
export const endedPartition = (area: string, month: string): string => `ENDED#${area}#${month}`;

/** 回访: whom the owner's staff, and whom the level above, has still to call, by the time of the end. */
export const toCallPartition = (by: 'community' | 'above', area: string): string =>
  `CALL#${by}#${area}`;
export const toCallByCommunity = (area: string, endedAt: string, orderId: string) => ({
  workPk: toCallPartition('community', area),
  workSk: `${endedAt}#${orderId}`,
});
export const toCallByAbove = (area: string, endedAt: string, orderId: string) => ({
  minePk: toCallPartition('above', area),
  mineSk: `${endedAt}#${orderId}`,
});
/** 关注: ended orders of an area that the level above has to see to. */
export const askedPartition = (area: string): string => `ASKED#${area}`;
export const askedOfAbove = (area: string, endedAt: string, orderId: string) => ({
  areaPk: askedPartition(area),
  areaSk: `${endedAt}#${orderId}`,
});
/** 关注: what has not ended and the level above has to see to, with its card; a row beside the order, through an index. */
export const watchedKey = (orderId: string): Key => key(`ORDER#${orderId}`, `${BESIDE}WATCHED`);
export const watchedPartition = (area: string): string => `WATCHED#${area}`;
export const watchedByArea = (area: string, placedAt: string, orderId: string) => ({
  openPk: watchedPartition(area),
  openSk: `${placedAt}#${orderId}`,
});
/** 群体诉求: open orders of a district that so many households want, by when they were placed. */
export const collectivePartition = (area: string): string => `MANY#${area.slice(0, 6)}`;
export const collectiveByArea = (area: string, placedAt: string, orderId: string) => ({
  areaPk: collectivePartition(area),
  areaSk: `${placedAt}#${orderId}`,
});

/** 汇总: counts of ended orders, of a node of areas or of a partner; one row a day and what it counts apart. */
export const tallyPartition = (of: string): string => `TALLY#${of}`;
export const tallyKey = (of: string, dim: string, day: string): Key =>
  key(tallyPartition(of), `${dim}#${day}`);
/** Days whose counts have to be made anew, by district; `token` says when that was last found. */
export const dirtyPartition = (area: string): string => `DIRTY#${area.slice(0, 6)}`;
export const dirtyKey = (node: string, day: string): Key =>
  key(dirtyPartition(node), `${node}#${day}`);

/** 到点的话: what the clock said of an order, once for each due time. */
export const markKey = (orderId: string, dueAt: string, kind: string): Key =>
  key(`ORDER#${orderId}`, `${BESIDE_PREFIX.mark}${dueAt}#${kind}`);

/** 快到期: what was announced of an agreement that ends, once for each stage. */
export const ENDING_PREFIX = 'ENDING#';
export const endingKey = (
  partnerId: string,
  { what, name = '', until, stage }: { what: string; name?: string; until: string; stage: string },
): Key => key(`PARTNER#${partnerId}`, `${ENDING_PREFIX}${until}#${stage}#${what}#${name}`);

/** 每日存证: the roots of all days, one row a day; the leaves of a day's districts lie apart, in pieces. */
export const ROOTS = 'ROOTS';
export const rootKey = (day: string): Key => key(ROOTS, day);
export const leavesPartition = (day: string): string => `ROOT#${day}`;
export const leavesPrefix = (district: string): string => `LEAVES#${district}#`;
export const leavesKey = (day: string, district: string, piece: number): Key =>
  key(leavesPartition(day), `${leavesPrefix(district)}${String(piece).padStart(4, '0')}`);

/** What is done once a day, and was. */
export const dailyKey = (name: string, day: string): Key => key(dailyPartition(name), day);
export const dailyPartition = (name: string): string => `DAILY#${name}`;
/** The same for one of several, such as each area. */
export const dailyPrefix = (day: string): string => `${day}#`;
export const dailyPartKey = (name: string, day: string, part: string): Key =>
  key(dailyPartition(name), `${dailyPrefix(day)}${part}`);

/** 消息: the in-app inbox of a person, of a phone nobody signed in with, of an area's or a partner's people. */
export const inboxPartition = (whose: string): string => `INBOX#${whose}`;
export const inboxKey = (whose: string, itemId: string): Key => key(inboxPartition(whose), itemId);
/** 推送: what became of one message to one person by WeChat; what waits for the morning, one row a person and order. */
export const deliveryPartition = (personId: string): string => `DELIVERY#${personId}`;
export const deliveryKey = (personId: string, id: string): Key =>
  key(deliveryPartition(personId), id);
export const WAITING = 'WAITING';
export const waitingKey = (personId: string, of: string): Key => key(WAITING, `${personId}#${of}`);

/** A queue on one machine; in the cloud queues are no business of the table. */
export const queuePartition = (name: string): string => `QUEUE#${name}`;
export const queuedKey = (name: string, id: string): Key => key(queuePartition(name), id);

/** 人工复核: who decided about a piece that WeChat would not pass, when and why. */
export const decidedKey = (orderId: string, id: string): Key =>
  key(`ORDER#${orderId}`, `${BESIDE}DECIDED#${id}`);

/** Who looked at the contact (谁看过), once a day and person. */
export const lookKey = (orderId: string, day: string, personId: string): Key =>
  key(`ORDER#${orderId}`, `${BESIDE}LOOK#${day}#${personId}`);

/** Rows in which somebody's words lie, or who read them: they go with the person whom the order is for. */
export const isWords = (sk: string): boolean =>
  ['TEXT#', `${BESIDE}COMMENT#`, `${BESIDE}LOOK#`, `${BESIDE}DECIDED#`].some((prefix) =>
    sk.startsWith(prefix),
  );

export const orderPartition = (orderId: string): string => `ORDER#${orderId}`;
export const orderIdOf = (pk: string): string | undefined =>
  pk.startsWith('ORDER#') ? pk.slice('ORDER#'.length) : undefined;
export const BESIDE_PREFIX = {
  follow: `${BESIDE}FOLLOW#`,
  comment: `${BESIDE}COMMENT#`,
  merged: `${BESIDE}MERGED#`,
  look: `${BESIDE}LOOK#`,
  mark: `${BESIDE}MARK#`,
  before: BESIDE,
} as const;

export const mineKey = (phoneDigest: string, orderId: string): Key =>
  key(`MINE#${phoneDigest}`, orderId);
export const minePartition = (phoneDigest: string): string => `MINE#${phoneDigest}`;
export const publicKey = (area: string, placedAt: string, orderId: string): Key =>
  key(`PUBLIC#${area}`, `${placedAt}#${orderId}`);
export const publicPartition = (area: string): string => `PUBLIC#${area}`;

/** What waits for a person of the owner area to look at it, several rows an order. */
export const reviewKey = (area: string, orderId: string, piece: string): Key =>
  key(reviewPartition(area), `${reviewPrefix(orderId)}${piece}`);
export const reviewPartition = (area: string): string => `REVIEW#${area}`;
export const reviewPrefix = (orderId: string): string => `${orderId}#`;

/** 导出: who took which file out of a district's areas, by the time at which it began. */
export const exportedPartition = (area: string): string => `EXPORTED#${area.slice(0, 6)}`;
export const exportedKey = (area: string, exportId: string): Key =>
  key(exportedPartition(area), exportId);

/** 订阅日历: a calendar lies with whom it is for; from the digest of its address one finds whose it is. */
export const CALENDAR_PREFIX = 'CALENDAR#';
export const calendarKey = (personId: string, id: string): Key =>
  key(belongingsPartition(personId), `${CALENDAR_PREFIX}${id}`);
export const calendarAddressKey = (digest: string): Key => key(`CALENDAR#${digest}`, 'OF');

/** Registered apps (Open311), by the digests of their keys. */
export const appKey = (digest: string): Key => key(appsPartition(), digest);
export const appsPartition = (): string => 'APPS';

export const personKey = (personId: string): Key => key(`PERSON#${personId}`, 'PERSON');
export const sessionKey = (personId: string, family: string): Key =>
  key(`PERSON#${personId}`, `SESSION#${family}`);
/** What was counted of a person lies with them: it is read with them, and goes with them. */
export const countKey = (personId: string, kind: string): Key =>
  key(`PERSON#${personId}`, `COUNT#${kind}`);
export const addressCountKey = (address: string, kind: string): Key =>
  key(`ADDRESS#${address}`, `COUNT#${kind}`);
export const COUNT_PREFIX = 'COUNT#';
/** 放宽限制: who raised a person's limits, when and why. */
export const raisedKey = (personId: string, id: string): Key =>
  key(`PERSON#${personId}`, `RAISED#${id}`);
export const SESSION_PREFIX = 'SESSION#';
export const personPartition = (personId: string): string => `PERSON#${personId}`;
export const openidKey = (digest: string): Key => key(`OPENID#${digest}`, 'PERSON');
/** 扫码登录: a sign-in that waits for a phone to confirm it. */
export const signInKey = (id: string): Key => key(`SIGNIN#${id}`, 'SIGNIN');

export const areaKey = (code: string): Key => key(`AREAS#${parentOf(code) ?? 'TOP'}`, code);
export const areasPartition = (parent: string | undefined): string => `AREAS#${parent ?? 'TOP'}`;

/** 楼栋: the buildings of a community by their names; from the code at a door one finds which. */
export const buildingsPartition = (community: string): string => `BUILDINGS#${community}`;
export const buildingKey = (community: string, tightName: string): Key =>
  key(buildingsPartition(community), `BUILDING#${tightName}`);
export const doorKey = (code: string): Key => key(`DOOR#${code}`, 'DOOR');

export const partnerKey = (partnerId: string): Key => key(`PARTNER#${partnerId}`, 'PARTNER');
export const partnerPartition = (partnerId: string): string => `PARTNER#${partnerId}`;
export const coverKey = (area: string, partnerId: string): Key => key(`COVER#${area}`, partnerId);
export const coverPartition = (area: string): string => `COVER#${area}`;

/** Whom to call lies apart and sealed. */
export const partnerContactKey = (partnerId: string): Key => key(`PARTNER#${partnerId}`, 'CONTACT');
/** 协议记录: what was done with the agreement, by the version that came of it. */
export const AGREED_PREFIX = 'AGREED#';
export const agreedKey = (partnerId: string, version: number): Key =>
  key(`PARTNER#${partnerId}`, `${AGREED_PREFIX}${String(version).padStart(6, '0')}`);

/** Where people have a role together: the staff of a community with those of its grids, of another area, or a partner. */
export interface Team {
  areaCode?: string;
  partnerId?: string;
}
export const teamPartition = ({ areaCode = '', partnerId }: Team): string =>
  partnerId === undefined ? `STAFF#${communityOf(areaCode) ?? areaCode}` : `PARTNER#${partnerId}`;
/** Who is `admin` lies apart from the staff of the area. */
export const ADMINS = 'STAFF#ADMIN';
export const MEMBER_PREFIX = 'MEMBER#';
export const memberKey = ({ role, ...team }: Team & { role: string }, personId: string): Key =>
  key(
    role === 'admin' ? ADMINS : teamPartition(team),
    `${MEMBER_PREFIX}${team.areaCode ?? ''}#${role}#${personId}`,
  );
export const INVITED_PREFIX = 'INVITED#';
export const invitedKey = (team: Team, invitationId: string): Key =>
  key(teamPartition(team), `${INVITED_PREFIX}${invitationId}`);
export const TEAM_LOG_PREFIX = 'LOG#';
export const teamLogKey = (team: Team, id: string): Key =>
  key(teamPartition(team), `${TEAM_LOG_PREFIX}${id}`);
/** Under the keyed digest of its code. */
export const invitationKey = (id: string): Key => key(`INVITATION#${id}`, 'INVITATION');

/** What else is somebody's, to be found when they leave; apart from what every request reads of them. */
export const belongingsPartition = (personId: string): string => `OF#${personId}`;
export const JOINED_PREFIX = 'JOINED#';
export const joinedKey = (personId: string, orderId: string): Key =>
  key(belongingsPartition(personId), `${JOINED_PREFIX}${orderId}`);

/** How far somebody has read their messages, how many they may be sent by which template, and taps that were counted. */
export const readUpToKey = (personId: string): Key => key(belongingsPartition(personId), 'READ');
export const grantKey = (personId: string, templateId: string): Key =>
  key(belongingsPartition(personId), `GRANT#${templateId}`);
export const tapKey = (personId: string, digest: string): Key =>
  key(belongingsPartition(personId), `TAP#${digest}`);

export const OWN_MEDIA_PREFIX = 'MEDIA#';
export const personMediaKey = (personId: string, mediaId: string): Key =>
  key(belongingsPartition(personId), `${OWN_MEDIA_PREFIX}${mediaId}`);

/** 入驻申请: an application lies with whoever applies; from its id one finds whose it is. */
export const APPLICATION_PREFIX = 'APPLICATION#';
export const applicationKey = (personId: string, id: string): Key =>
  key(belongingsPartition(personId), `${APPLICATION_PREFIX}${id}`);
export const applicantKey = (id: string): Key => key(`APPLICATION#${id}`, 'OF');
/** Who looked at the contact of an application, once a day and person. */
export const applicationLookPrefix = (id: string): string => `LOOK#${id}#`;
export const applicationLookKey = (
  personId: string,
  { id, day, by }: { id: string; day: string; by: string },
): Key => key(belongingsPartition(personId), `${applicationLookPrefix(id)}${day}#${by}`);
/** One application at a time, of a person and of a credit code: which one is open. */
export const applyingKey = (personId: string): Key =>
  key(belongingsPartition(personId), 'APPLYING');
export const applyingCodeKey = (creditCode: string): Key => key(`CREDIT#${creditCode}`, 'APPLYING');
/** Applications of a district by the areas that they name: those of an area and below begin with its code. */
export const appliedPartition = (area: string): string => `APPLIED#${area.slice(0, 6)}`;
export const appliedKey = (area: string, id: string): Key =>
  key(appliedPartition(area), `${area}#${id}`);

/** In the table of keys: whose key it is. */
export const subjectKey = (subject: string): Key => key(subject, 'KEY');
export const subjectOf = ({ pk }: Record<string, unknown>): string => String(pk);

export const mediaKey = (mediaId: string): Key => key(`MEDIA#${mediaId}`, 'MEDIA');
export const mediaIdOf = ({ pk, sk }: Key): string | undefined =>
  sk === 'MEDIA' && pk.startsWith('MEDIA#') ? pk.slice('MEDIA#'.length) : undefined;
export const traceKey = (traceId: string): Key => key(`TRACE#${traceId}`, 'TRACE');
export const pendingCheckKey = (orderId: string): Key => key('PENDING#CHECK', orderId);
export const PENDING_CHECKS = 'PENDING#CHECK';
/** The same by when they are to be looked at again, through an index. */
export const pendingByTime = (again: string, orderId: string) => ({
  areaPk: PENDING_CHECKS,
  areaSk: `${again}#${orderId}`,
});
/** 对外通知: the webhooks of an area or a partner; whose a webhook is; what became of its deliveries, and which are due when. */
export const hooksPartition = (owner: string): string => `HOOKS#${owner}`;
export const hookKey = (owner: string, hookId: string): Key => key(hooksPartition(owner), hookId);
export const hookOwnerKey = (hookId: string): Key => key(`HOOK#${hookId}`, 'OF');
export const hookedPartition = (hookId: string): string => `HOOKED#${hookId}`;
export const hookedKey = (hookId: string, id: string): Key => key(hookedPartition(hookId), id);
export const HOOKED_DUE = 'HOOKED#DUE';
export const hookedByTime = (at: string, hookId: string, id: string) => ({
  areaPk: HOOKED_DUE,
  areaSk: `${at}#${hookId}#${id}`,
});

export const wechatTokenKey = (): Key => key('WECHAT', 'TOKEN');

export const openPartition = (area: string): string => `OPEN#${area}`;
/** The queue and the clock: open orders of the area whose turn it is, by what is due next. */
export const openByArea = (area: string, dueAt: string, orderId: string) => ({
  openPk: openPartition(area),
  openSk: `${dueAt}#${orderId}`,
});
/** What is neither open nor waits to be rated, by its last step; `month` is `YYYYMM`. The day's root finds it there. */
export const restingByArea = (area: string, month: string, lastAt: string, orderId: string) => ({
  openPk: restingPartition(area, month),
  openSk: `${lastAt}#${orderId}`,
});
export const restingPartition = (area: string, month: string): string => `RESTING#${area}#${month}`;
/** Work of a partner by due time; the pool stands under the community. */
export const byPartner = (holder: string, dueAt: string, orderId: string) => ({
  workPk: holder,
  workSk: `${dueAt}#${orderId}`,
});
export const workOf = (partnerId: string): string => `WORK#${partnerId}`;
export const poolOf = (community: string): string => `POOL#${community}`;
export const byResident = (personId: string, placedAt: string, orderId: string) => ({
  minePk: `MINE#${personId}`,
  mineSk: `${placedAt}#${orderId}`,
});
export const byArea = (area: string, month: string, placedAt: string, orderId: string) => ({
  areaPk: `AREA#${area}#${month}`,
  areaSk: `${placedAt}#${orderId}`,
});
