import type { InvitedRole } from '../../domain/access/invitations';
import { DAY } from '../../domain/time/shanghai';
import { placeOf, recordWrite } from '../platform/stores/members';
import * as keys from '../platform/table/keys';
import { isNew, type Item, type Table, type Writes } from '../platform/table/table';

/** 邀请 as kept: under the keyed digest of its code, which is its id; the code itself is nowhere. */
export interface Invitation {
  id: string;
  role: InvitedRole;
  areaCode?: string;
  partnerId?: string;
  title: string;
  /** Who invites: a person, or the operator of the machine. */
  by: string;
  createdAt: number;
  /** Good until then. */
  until: number;
  usedBy?: string;
  /** Taken back. */
  endedAt?: number;
}

export interface InvitationStore {
  /** Keeps a new one, on the list and in the record of its team. */
  add: (invitation: Invitation) => Promise<void>;
  find: (id: string) => Promise<Invitation | undefined>;
  /** Neither used nor ended nor over. */
  openOf: (team: keys.Team, now: number) => Promise<Invitation[]>;
  /** Takes it back; false where somebody has used it, or it was taken back before. */
  end: (invitation: Invitation, ending: { by: string; now: number }) => Promise<boolean>;
}

/** How long it is still known what became of one. */
const REMEMBERED_DAYS = 30;

const seconds = (instant: number): number => Math.ceil(instant / 1000);

/** Invitations: one item each, and a row in the list of their team while they are open. */
export function createInvitationStore(table: Table): InvitationStore {
  const find = async (id: string): Promise<Invitation | undefined> => {
    const item = await table.get(keys.invitationKey(id), { consistent: true });
    return item === undefined ? undefined : parse(item);
  };
  return {
    add: async (invitation) => {
      const { id, until, by, createdAt } = invitation;
      await table.transact((TableName) => [
        { Put: { TableName, Item: itemOf(invitation), ...isNew } },
        { Put: { TableName, Item: { ...rowKey(invitation), id, expiresAt: seconds(until) } } },
        recordWrite(TableName, createdAt, { ...toldOf(invitation), event: 'invited', by }),
      ]);
    },
    find,
    openOf: async (team, now) => {
      const { items } = await table.query(keys.teamPartition(team), {
        prefix: keys.INVITED_PREFIX,
        consistent: true,
      });
      const found = await table.getMany(items.map(({ id }) => keys.invitationKey(String(id))));
      return found.map(parse).filter((one) => isOpen(one, now));
    },
    end: (invitation, { by, now }) =>
      table.transact((TableName) => [
        settle(TableName, invitation, now, ['endedAt', now]),
        unlist(TableName, invitation),
        recordWrite(TableName, now, { ...toldOf(invitation), event: 'withdrawn', by }),
      ]),
  };
}

/** Whether it may still be accepted. */
export const isOpen = ({ until, usedBy, endedAt }: Invitation, now: number): boolean =>
  usedBy === undefined && endedAt === undefined && now < until;

/** What is written in the moment in which somebody accepts: nobody else can any more. */
export const useWrites =
  (invitation: Invitation, usedBy: string, now: number) =>
  (TableName: string): Writes => [
    settle(TableName, invitation, now, ['usedBy', usedBy]),
    unlist(TableName, invitation),
  ];

/** Used or ended, once, by whoever comes first. */
function settle(
  TableName: string,
  { id }: Invitation,
  now: number,
  [name, value]: ['usedBy', string] | ['endedAt', number],
): Writes[number] {
  return {
    Update: {
      TableName,
      Key: keys.invitationKey(id),
      UpdateExpression: 'SET #set = :set',
      ConditionExpression:
        'attribute_not_exists(usedBy) AND attribute_not_exists(endedAt) AND #until > :now',
      ExpressionAttributeNames: { '#set': name, '#until': 'until' },
      ExpressionAttributeValues: { ':set': value, ':now': now },
    },
  };
}

const unlist = (TableName: string, invitation: Invitation): Writes[number] => ({
  Delete: { TableName, Key: rowKey(invitation) },
});

const rowKey = (invitation: Invitation): keys.Key =>
  keys.invitedKey(placeOf(invitation), invitation.id);

const toldOf = ({ role, title, ...named }: Invitation) => ({ role, title, ...placeOf(named) });

const itemOf = (invitation: Invitation): Item => ({
  ...keys.invitationKey(invitation.id),
  ...invitation,
  expiresAt: seconds(invitation.until + REMEMBERED_DAYS * DAY),
});

const parse = ({ pk: _pk, sk: _sk, expiresAt: _expiresAt, ...row }: Item): Invitation =>
  JSON.parse(JSON.stringify(row));
