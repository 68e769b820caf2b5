import { startTestEngine } from '../../support/engine';
import { startKms } from '../../support/kms';
import { openS3StandIn } from '../../support/media/s3-stand-in';
import { askedOfKey, askedOfObject, askedOfQueue, askedOfTable } from '../iam/asked';
import { rolesOf } from '../iam/roles';
import type { Packaged } from '../packaged';
import { ACCOUNT, deploymentOf, WRAPPED } from './deployment';
import { openRoles } from './gate';
import { plain } from './functions';
import { openQueues } from './queues';

export const MASTER_KEY = new Uint8Array(32).fill(7);

/** What functions use: engine, queues, bucket and key service, behind the roles of the template. */
export async function openGuarded(
  packaged: Packaged,
  { table, keyTable }: { table: string; keyTable: string },
) {
  const engine = await startTestEngine();
  const kms = await startKms({ key: MASTER_KEY, wrapped: WRAPPED });
  const s3 = await openS3StandIn();
  const names = Object.keys(packaged.resources('AWS::SQS::Queue'));
  const queues = await openQueues(names);
  const named = rolesOf(packaged, deploymentOf(packaged, { table, keyTable }));
  const roles = openRoles(
    new Map([...named].map(([logical, statements]) => [plain(logical), statements])),
  );
  const parsed = (body: Buffer) => JSON.parse(body.toString('utf8'));
  const gates = {
    table: await roles.gate({
      to: engine.endpoint,
      asked: ({ operation, body }) => askedOfTable(ACCOUNT, operation, parsed(body)),
    }),
    s3: await roles.gate({
      to: s3.endpoint,
      asked: ({ method, path }) => {
        const object = new URL(path, 'http://s3').pathname.slice(1);
        return [askedOfObject(ACCOUNT, method, object)];
      },
    }),
    kms: await roles.gate({
      to: kms.url,
      asked: ({ operation, body }) => [askedOfKey(ACCOUNT, operation, parsed(body))],
    }),
  };
  const ofQueues = new Map(
    await Promise.all(
      names.map(async (name) => {
        const gate = await roles.gate({
          to: new URL(queues.url(name)).origin,
          asked: ({ operation }) => [askedOfQueue(ACCOUNT, name, operation)],
        });
        return [name, gate] as const;
      }),
    ),
  );
  const deployment = deploymentOf(packaged, {
    ...{ table, keyTable },
    queueUrl: (name) => `${ofQueues.get(name)?.url}${new URL(queues.url(name)).pathname}`,
  });
  return {
    ...{ engine, queues, s3, roles, deployment, kmsUrl: gates.kms.url },
    /** Where everything is here instead of in the region. */
    here: {
      AWS_ENDPOINT_URL_DYNAMODB: gates.table.url,
      AWS_ENDPOINT_URL_S3: gates.s3.url,
    },
    async close(): Promise<void> {
      await Promise.all([...Object.values(gates), ...ofQueues.values()].map((one) => one.close()));
      await queues.close();
      await s3.close();
      await kms.close();
      await engine.stop();
    },
  };
}
