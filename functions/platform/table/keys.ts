import { parentOf } from '../../../domain/area';

/** Every key of the one table, and nowhere else. */
export interface Key {
  pk: string;
  sk: string;
}

const key = (pk: string, sk: string): Key => ({ pk, sk });

/** Sorts after the order and its texts: rows beside an order that a view does not need. */
const BESIDE = '~';

export const orderKey = (orderId: string): Key => key(`ORDER#${orderId}`, 'ORDER');
export const textKey = (orderId: string, textId: string): Key =>
  key(`ORDER#${orderId}`, `TEXT#${textId}`);
export const textCheckKey = (orderId: string): Key => key(`ORDER#${orderId}`, 'CHECK');
export const photoCheckKey = (orderId: string, mediaId: string): Key =>
  key(`ORDER#${orderId}`, `CHECK#${mediaId}`);
export const countsKey = (orderId: string): Key => key(`ORDER#${orderId}`, 'COUNTS');
export const followKey = (orderId: string, personId: string): Key =>
  key(`ORDER#${orderId}`, `${BESIDE}FOLLOW#${personId}`);
export const commentKey = (orderId: string, commentId: string): Key =>
  key(`ORDER#${orderId}`, `${BESIDE}COMMENT#${commentId}`);
export const doneKey = (orderId: string, digest: string): Key =>
  key(`ORDER#${orderId}`, `${BESIDE}DONE#${digest}`);
export const mergedKey = (orderId: string, mergedId: string): Key =>
  key(`ORDER#${orderId}`, `${BESIDE}MERGED#${mergedId}`);

export const orderPartition = (orderId: string): string => `ORDER#${orderId}`;
export const orderIdOf = (pk: string): string | undefined =>
  pk.startsWith('ORDER#') ? pk.slice('ORDER#'.length) : undefined;
export const BESIDE_PREFIX = {
  follow: `${BESIDE}FOLLOW#`,
  comment: `${BESIDE}COMMENT#`,
  merged: `${BESIDE}MERGED#`,
  before: BESIDE,
} as const;

export const mineKey = (phoneDigest: string, orderId: string): Key =>
  key(`MINE#${phoneDigest}`, orderId);
export const minePartition = (phoneDigest: string): string => `MINE#${phoneDigest}`;
export const publicKey = (area: string, placedAt: string, orderId: string): Key =>
  key(`PUBLIC#${area}`, `${placedAt}#${orderId}`);
export const publicPartition = (area: string): string => `PUBLIC#${area}`;

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
export const personPartition = (personId: string): string => `PERSON#${personId}`;
export const openidKey = (digest: string): Key => key(`OPENID#${digest}`, 'PERSON');

export const areaKey = (code: string): Key => key(`AREAS#${parentOf(code) ?? 'TOP'}`, code);
export const areasPartition = (parent: string | undefined): string => `AREAS#${parent ?? 'TOP'}`;

export const partnerKey = (partnerId: string): Key => key(`PARTNER#${partnerId}`, 'PARTNER');
export const partnerMemberKey = (partnerId: string, personId: string): Key =>
  key(`PARTNER#${partnerId}`, `MEMBER#${personId}`);
export const partnerPartition = (partnerId: string): string => `PARTNER#${partnerId}`;
export const coverKey = (area: string, partnerId: string): Key => key(`COVER#${area}`, partnerId);
export const coverPartition = (area: string): string => `COVER#${area}`;
export const staffKey = (area: string, personId: string): Key => key(`STAFF#${area}`, personId);

/** In the table of keys: whose key it is. */
export const subjectKey = (subject: string): Key => key(subject, 'KEY');
export const subjectOf = ({ pk }: Record<string, unknown>): string => String(pk);

export const mediaKey = (mediaId: string): Key => key(`MEDIA#${mediaId}`, 'MEDIA');
export const traceKey = (traceId: string): Key => key(`TRACE#${traceId}`, 'TRACE');
export const pendingCheckKey = (orderId: string): Key => key('PENDING#CHECK', orderId);
export const PENDING_CHECKS = 'PENDING#CHECK';
export const wechatTokenKey = (): Key => key('WECHAT', 'TOKEN');

/** The queue and the clock: open orders of the area whose turn it is, by what is due next. */
export const openByArea = (area: string, dueAt: string, orderId: string) => ({
  openPk: `OPEN#${area}`,
  openSk: `${dueAt}#${orderId}`,
});
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
