import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { randomUUID } from 'node:crypto';

import { createDocumentClient } from '../../functions/platform/table/client';
import { CHECKS, clearAway, type Engine, Lacks } from './checks';

const HELP = `看看一个兼容 DynamoDB 的数据库能不能用:
npm run engine-check -- <地址,如 http://127.0.0.1:8000>
会建一张名字独一无二的表,试完删掉,别的都不碰。全都有是 0,缺一样是 1,地址不对是 2。`;

interface Voice {
  say: (line: string) => void;
  complain: (line: string) => void;
}

/** `npm run engine-check -- <endpoint>`: a line for each thing that the product needs; answers the exit code. */
export async function checkEngine(
  args: readonly string[],
  { say, complain }: Voice,
): Promise<number> {
  const [endpoint = 'help', ...more] = args;
  if (endpoint === 'help' || endpoint === '--help' || endpoint === '-h') {
    say(HELP);
    return 0;
  }
  if (more.length > 0 || !URL.canParse(endpoint) || !/^https?:/.test(endpoint)) {
    complain(`这不是一个地址:${args.join(' ')}。怎么用:npm run engine-check -- help`);
    return 2;
  }
  const engine: Engine = {
    client: createDocumentClient({ endpoint }),
    streams: new DynamoDBStreamsClient({
      endpoint,
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
    tableName: `engine-check-${randomUUID()}`,
  };
  let lacking = 0;
  try {
    for (const { name, needs, run } of CHECKS) {
      const lack = await run(engine).then(() => undefined, whyNot);
      say(lack === undefined ? `有    ${name}:${needs}` : `没有  ${name}:${needs}(${lack})`);
      if (lack !== undefined) lacking += 1;
      if (lack !== undefined && name === CHECKS[0]?.name) break;
    }
  } finally {
    await clearAway(engine).catch(() => undefined);
    engine.client.destroy();
    engine.streams.destroy();
  }
  say(lacking === 0 ? '都有:可以用' : `缺 ${lacking} 样:不能用`);
  return lacking === 0 ? 0 : 1;
}

function whyNot(error: unknown): string {
  if (error instanceof Lacks) return error.message;
  if (!(error instanceof Error)) return String(error);
  const [line = ''] = error.message.split('\n');
  return [error.name, line].filter(Boolean).join(': ');
}
