import { DomainError } from '../../domain/errors';
import type { Application, ApplicationState } from '../../domain/partner-application';
import { shanghaiDay } from '../../domain/time/shanghai';
import * as keys from '../platform/table/keys';
import { isNew, type Item, type Table, type Writes } from '../platform/table/table';
import { personSubject, type SubjectKey, type Vault } from '../platform/vault/vault';

/** 谁看过: who was shown whom to call, and when last. */
export interface ApplicationLook {
  by: string;
  at: number;
}

export interface ApplicationStore {
  /** Throws `application_open` where the person, or somebody for the same credit code, waits for an answer already. */
  add: (application: Application) => Promise<void>;
  /** Undefined too where whoever applied has left. */
  find: (id: string) => Promise<Application | undefined>;
  /** Newest first. */
  ofPerson: (personId: string) => Promise<Application[]>;
  /** Of an area and below, newest first, a hundred at most. */
  listIn: (area: string, states: readonly ApplicationState[]) => Promise<Application[]>;
  /** The writes of a decision; their conditions hold for the first one only. */
  writesOfDecision: (decided: Application) => Promise<(tableName: string) => Writes>;
  /** Writes a decision; false where somebody was faster. */
  decide: (decided: Application) => Promise<boolean>;
  noteLook: (application: Application, look: ApplicationLook) => Promise<void>;
  looksAt: (application: Application) => Promise<ApplicationLook[]>;
}

const MOST_LISTED = 100;

/** 入驻申请: they lie with whoever applies, and what is said in them under that person's key. */
export function createApplicationStore(table: Table, vault: Vault): ApplicationStore {
  const seal = async (application: Application): Promise<Item> =>
    applicationItem(application, await vault.obtain(personSubject(application.applicantId)));
  const open = async (items: readonly Item[]): Promise<Application[]> => {
    const subjectKeys = await vault.findMany(items.map((item) => personSubject(personIdIn(item))));
    return items
      .flatMap(
        (item) => applicationIn(item, subjectKeys.get(personSubject(personIdIn(item)))) ?? [],
      )
      .sort((one, other) => (one.id < other.id ? 1 : -1));
  };
  const read = async (personId: string, id: string): Promise<Application | undefined> => {
    const item = await table.get(keys.applicationKey(personId, id), { consistent: true });
    return item === undefined ? undefined : (await open([item]))[0];
  };
  /** Whoever had the code open has left meanwhile: their row stands in nobody's way. */
  const freeCode = async (creditCode: string): Promise<boolean> => {
    const key = keys.applyingCodeKey(creditCode);
    const holder = await table.get(key, { consistent: true });
    if (holder === undefined) return false;
    if (await read(String(holder['personId']), String(holder['applicationId']))) return false;
    await table.remove(key);
    return true;
  };
  const writesOfDecision: ApplicationStore['writesOfDecision'] = async (decided) => {
    const { id, applicantId, creditCode, areas, state } = decided;
    const item = await seal(decided);
    const guards = [
      keys.applyingKey(applicantId),
      ...(creditCode === undefined ? [] : [keys.applyingCodeKey(creditCode)]),
    ];
    return (TableName) => [
      { Put: { TableName, Item: item, ...isSubmitted } },
      ...areas.map((area) => ({
        Put: { TableName, Item: { ...keys.appliedKey(area, id), personId: applicantId, state } },
      })),
      ...guards.map((Key) => ({ Delete: { TableName, Key } })),
    ];
  };
  return {
    add: async (application) => {
      const { id, applicantId: personId, creditCode, areas, state } = application;
      const guard = { personId, applicationId: id };
      const rows = [
        await seal(application),
        { ...keys.applyingKey(personId), ...guard },
        { ...keys.applicantKey(id), personId },
        ...(creditCode === undefined ? [] : [{ ...keys.applyingCodeKey(creditCode), ...guard }]),
        ...areas.map((area) => ({ ...keys.appliedKey(area, id), personId, state })),
      ];
      const write = (): Promise<boolean> =>
        table.transact((TableName) =>
          rows.map((row) => ({ Put: { TableName, Item: row, ...isNew } })),
        );
      if (await write()) return;
      const mayTryAgain = creditCode !== undefined && (await freeCode(creditCode));
      if (!mayTryAgain || !(await write())) throw new DomainError('application_open');
    },
    find: async (id) => {
      const owner = await table.get(keys.applicantKey(id));
      return owner === undefined ? undefined : read(String(owner['personId']), id);
    },
    ofPerson: async (personId) => {
      const { items } = await table.query(keys.belongingsPartition(personId), {
        prefix: keys.APPLICATION_PREFIX,
        consistent: true,
      });
      return open(items);
    },
    listIn: async (area, states) => {
      const { items } = await table.query(keys.appliedPartition(area), { prefix: area });
      const wanted = new Map(
        items
          .filter(({ state }) => states.some((one) => one === state))
          .map(({ sk, personId }) => [String(sk).split('#')[1] ?? '', String(personId)]),
      );
      const newest = [...wanted].sort(([one], [other]) => (one < other ? 1 : -1));
      const places = newest
        .slice(0, MOST_LISTED)
        .map(([id, personId]) => keys.applicationKey(personId, id));
      return open(await table.getMany(places));
    },
    writesOfDecision,
    decide: async (decided) => table.transact(await writesOfDecision(decided)),
    noteLook: ({ id, applicantId }, { by, at }) =>
      table.put({
        ...keys.applicationLookKey(applicantId, { id, day: shanghaiDay(at), by }),
        by,
        at,
      }),
    looksAt: async ({ id, applicantId }) => {
      const { items } = await table.query(keys.belongingsPartition(applicantId), {
        prefix: keys.applicationLookPrefix(id),
        consistent: true,
      });
      return items.map((item) => ({ by: String(item['by']), at: Number(item['at']) }));
    },
  };
}

const isSubmitted = {
  ConditionExpression: '#state = :submitted',
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: { ':submitted': 'submitted' satisfies ApplicationState },
};

const personIdIn = ({ applicantId }: Item): string => String(applicantId);

/** What they say of themselves and what was answered lies sealed; what the list is made of does not. */
function applicationItem(application: Application, subjectKey: SubjectKey): Item {
  const { name, introduction, contact, credentials, decision, state, ...open } = application;
  const place = keys.applicationKey(application.applicantId, application.id);
  const said = { name, introduction, contact, credentials, decision };
  return {
    ...place,
    applicantId: application.applicantId,
    state,
    application: JSON.stringify(open),
    sealed: subjectKey.seal(JSON.stringify(said), place),
  };
}

function applicationIn(item: Item, subjectKey: SubjectKey | undefined): Application | undefined {
  const place = { pk: String(item['pk']), sk: String(item['sk']) };
  const said = subjectKey?.open(item['sealed'], place);
  if (said === undefined) return undefined;
  return {
    ...JSON.parse(String(item['application'])),
    ...JSON.parse(said),
    state: item['state'],
  };
}
