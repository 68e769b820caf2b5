import { ACCOUNT, deploymentOf } from './stand/deployment';
import { plain } from './stand/functions';
import type { Statement } from './iam/evaluate';
import { allowedOf, cellsIn, type Place } from './iam/matrix';
import { cellsOf, MAY } from './iam/may';
import { rolesOf } from './iam/roles';
import { packageService, type Packaged } from './packaged';

jest.setTimeout(120_000);

const OWN_LOG = ['CreateLogStream own-log', 'PutLogEvents own-log'];

/** As somebody would who is in a hurry: the first kind of row becomes `*`. */
const toEveryKind = (one: Statement): Statement => ({
  ...one,
  Condition: JSON.parse(JSON.stringify(one.Condition).replace(/"[A-Z]+#\*"/, '"*"')),
});

/** The roles of the template, as IAM would decide: each may do what it is for, and nothing else of all that there is. */
describe('the role of', () => {
  let packaged: Packaged;
  let roles: ReadonlyMap<string, readonly Statement[]>;
  let place: Place;
  beforeAll(async () => {
    packaged = await packageService();
    const names = { table: 'sidan-table', keyTable: 'sidan-keys' };
    const deployment = deploymentOf(packaged, names);
    const named = rolesOf(packaged, deployment);
    roles = new Map([...named].map(([logical, statements]) => [plain(logical), statements]));
    place = {
      ...{ ...names, account: ACCOUNT, bucket: deployment.ref['MediaBucket'] ?? '' },
      queues: Object.keys(packaged.resources('AWS::SQS::Queue')),
      logOf: (name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}LogGroup`,
    };
  });

  /** What a role may do that it should not, and what it should and may not. */
  function wrongIn(name: string, statements: readonly Statement[]) {
    const should = new Set([...OWN_LOG, ...cellsOf(MAY[name] ?? {})]);
    const does = new Set(allowedOf(statements, cellsIn(place, name)));
    return {
      // Whoever may change a row may change the numbers in it.
      tooMuch: [...does].filter(
        (cell) => !should.has(cell) && !should.has(cell.replace(/ [\w-]+\//, ' ')),
      ),
      tooLittle: [...should].filter((cell) => !does.has(cell)),
    };
  }

  it('every function is written down here', () => {
    expect(Object.keys(MAY).sort()).toEqual([...roles.keys()].sort());
  });

  it.each(Object.keys(MAY))('%s lets it do what it is for, and nothing else', (name) => {
    expect(wrongIn(name, roles.get(name) ?? [])).toEqual({ tooMuch: [], tooLittle: [] });
  });

  it('the services that hand over are those whose rights stand here', () => {
    const mappings = packaged.resources<{ EventSourceArn: { 'Fn::GetAtt': [string, string] } }>(
      'AWS::Lambda::EventSourceMapping',
    );
    const sources = Object.values(mappings).map(({ Properties }) =>
      Properties.EventSourceArn['Fn::GetAtt'].join('.'),
    );
    expect(sources.sort()).toEqual([
      ...['ClockQueue.Arn', 'DigestQueue.Arn', 'OutgoingQueue.Arn', 'PictureQueue.Arn'],
      ...['Table.StreamArn', 'WebhookQueue.Arn'],
    ]);
  });

  describe('is found to be too wide where', () => {
    const faults: [string, (one: Statement) => Statement][] = [
      ['it may do anything to what it knows', (one) => ({ ...one, Action: ['*'] })],
      ['it may do what it does to anything', (one) => ({ ...one, Resource: ['*'] })],
      [
        'a service is opened',
        (one) => ({ ...one, Action: [one.Action[0]?.replace(/:.*/, ':*') ?? ''] }),
      ],
      ['a condition is lost', ({ Condition: _, ...one }) => ({ ...one, Condition: {} })],
      ['a kind of row becomes every kind', toEveryKind],
    ];

    it.each(faults)('%s', (_, widen) => {
      const missed = [...roles].flatMap(([name, statements]) =>
        statements.flatMap((one, index) => {
          const wider = widen(one);
          if (JSON.stringify(wider) === JSON.stringify(one)) return [];
          const { tooMuch } = wrongIn(name, statements.with(index, wider));
          return tooMuch.length > 0 ? [] : [`${name} ${JSON.stringify(wider)}`];
        }),
      );
      expect(missed).toEqual([]);
    });
  });
});
