import { execFileSync } from 'node:child_process';
import path from 'node:path';

interface Finding {
  rule: string | null;
  message: string;
}

type Case = [file: string, text: string];

const ROOT = path.resolve(__dirname, '../..');

function lint(cases: Case[]): Finding[][] {
  const input = JSON.stringify(
    cases.map(([file, text]) => ({ file: path.join(ROOT, file), text })),
  );
  const answer = execFileSync(process.execPath, [path.join(__dirname, 'lint-texts.mjs')], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  });
  const found: Finding[][] = JSON.parse(answer);
  return found;
}

const value = (from: string): string => `import { x } from '${from}';\nexport const y = x;\n`;
const type = (from: string): string => `import type { X } from '${from}';\nexport type Y = X;\n`;

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

const FORBIDDEN: Case[] = [
  // domain
  ['domain/probe.ts', value('../functions/platform/http')],
  ['domain/order/commands/probe.ts', value('../../../functions/orders/store')],
  ['domain/order/probe.ts', value('../../local/engine')],
  ['domain/order/probe.ts', value('../../client/src/services/api')],
  ['domain/probe.ts', value('node:crypto')],
  ['domain/probe.ts', value('fs')],
  ['domain/probe.ts', value('@aws-sdk/client-dynamodb')],
  ['domain/probe.ts', value('react')],
  ['domain/probe.ts', value('@tarojs/taro')],
  ['domain/probe.ts', value('ulid')],
  // functions/platform
  ['functions/platform/http/probe.ts', value('../../orders/store')],
  ['functions/platform/probe.ts', value('../orders/store')],
  ['functions/platform/http/probe.ts', value('../../../local/engine')],
  ['functions/platform/http/probe.ts', value('@tarojs/taro')],
  // functions/<part>
  ['functions/orders/probe.ts', value('../messages/store')],
  ['functions/orders/commands/probe.ts', value('../../identity/sessions')],
  ['functions/orders/probe.ts', value('../stream/handler')],
  ['functions/orders/probe.ts', value('../../local/engine')],
  ['functions/orders/probe.ts', value('../../functions/messages/store')],
  ['functions/orders/probe.ts', value('./../messages/store')],
  ['functions/orders/probe.ts', value('@aws-sdk/client-dynamodb')],
  ['functions/stream/probe.ts', value('../messages/store')],
  ['functions/clock/probe.ts', value('../orders/store')],
  ['functions/clock/probe.ts', value('../messages/run-command')],
  // client
  ['client/src/pages/order/probe.tsx', value('../../../../functions/orders/routes')],
  ['client/src/pages/order/probe.tsx', type('../../../../functions/orders/store')],
  ['client/src/services/probe.ts', value('../../../domain/order/table')],
  ['client/src/services/probe.ts', value('@domain/order/inputs')],
  ['client/src/services/probe.ts', value('../../../local/engine')],
  ['client/src/services/probe.ts', value('node:crypto')],
  ['client/src/services/probe.ts', value('zod')],
  ['client/src/services/probe.ts', value('@aws-sdk/client-s3')],
  // local
  ['local/server/probe.ts', value('../../client/src/services/api')],
  ['local/server/probe.ts', value('../../tests/support/engine')],
  ['local/server/probe.ts', value('@tarojs/taro')],
];

const ALLOWED: Case[] = [
  ['domain/order/commands/probe.ts', value('../../errors')],
  ['domain/order/probe.ts', value('@noble/hashes/sha2.js')],
  ['domain/order/probe.ts', "import * as z from 'zod';\nexport const y = z.string();\n"],
  ['domain/time/probe.ts', value('chinese-days')],
  ['functions/platform/http/probe.ts', value('../../../domain/errors')],
  // A folder of platform may be called like a part.
  ['functions/platform/http/probe.ts', value('../messages/sign')],
  ['functions/platform/table/probe.ts', value('@aws-sdk/lib-dynamodb')],
  ['functions/orders/commands/probe.ts', value('../store')],
  ['functions/orders/commands/probe.ts', value('../../platform/stores/orders')],
  ['functions/orders/probe.ts', value('../platform/http/route')],
  ['functions/orders/probe.ts', value('../../domain/order/table')],
  ['functions/orders/probe.ts', value('zod/mini')],
  ['functions/stream/probe.ts', value('../messages/on-change')],
  ['functions/clock/probe.ts', value('../orders/run-command')],
  ['client/src/services/probe.ts', type('../../../functions/orders/routes')],
  ['client/src/services/probe.ts', value('@domain/words.zh-CN')],
  ['client/src/services/probe.ts', type('@domain/order/inputs')],
  ['client/src/pages/order/probe.tsx', value('../../components/Timeline')],
  ['client/src/pages/order/probe.tsx', value('@/components/Timeline')],
  ['client/src/pages/order/probe.tsx', value('@tarojs/components')],
  ['client/src/services/probe.ts', value('@noble/hashes/sha2.js')],
  ['local/server/probe.ts', value('../../functions/orders/routes')],
  ['local/server/probe.ts', value('../../domain/errors')],
  ['tests/e2e/probe.test.ts', value('../../functions/orders/routes')],
];

const clock = 'export const now = (): number => Date.now();\n';
const today = 'export const now = (): Date => new Date();\n';
const dice = 'export const roll = (): number => Math.random();\n';
const given = 'export const at = (ms: number): Date => new Date(ms);\n';

const CLOCKED: Case[] = ['domain/time/probe.ts', 'functions/orders/probe.ts'].flatMap(
  (file): Case[] => [clock, today, dice].map((text): Case => [file, text]),
);

const CLOCKS_ALLOWED: Case[] = [
  ['domain/time/probe.ts', given],
  ...['functions/platform/clock/probe.ts', 'local/server/probe.ts'].flatMap((file): Case[] =>
    [clock, today, dice].map((text): Case => [file, text]),
  ),
];

const WHOLE_ZOD: Case[] = ['domain/probe.ts', 'functions/orders/probe.ts', 'local/probe.ts'].map(
  (file): Case => [file, "import { z } from 'zod';\nexport const y = z.string();\n"],
);

const ANY: Case[] = [['functions/orders/probe.ts', 'export const x: any = 1;\n']];

const UNTRUE: Case[] = ['it.only', 'describe.skip', 'test.todo', 'xit'].map((call): Case => [
  'tests/probe.test.ts',
  `${call}('x', () => undefined);\n`,
]);

const RULES: [rule: string, cases: Case[]][] = [
  ['@typescript-eslint/no-restricted-imports', FORBIDDEN],
  ['no-restricted-', CLOCKED],
  ['no-restricted-syntax', WHOLE_ZOD],
  ['@typescript-eslint/no-explicit-any', ANY],
  ['no-restricted-syntax', UNTRUE],
];

const refused = RULES.flatMap(([rule, cases]) => cases.map((one) => ({ rule, one })));
const fine = [...ALLOWED, ...CLOCKS_ALLOWED];

describe('who may import whom', () => {
  let answers: Finding[][] = [];

  beforeAll(() => {
    answers = lint([...refused.map(({ one }) => one), ...fine]);
  }, 60_000);

  it.each(
    refused.map(({ rule, one: [file, text] }, index) => ({
      file,
      rule,
      line: firstLine(text),
      index,
    })),
  )('refuses in $file: $line', ({ rule, index }) => {
    const rules = answers[index]?.map((finding) => finding.rule ?? 'parse error');
    expect(rules).toEqual([expect.stringContaining(rule)]);
  });

  it.each(
    fine.map(([file, text], index) => ({
      file,
      line: firstLine(text),
      index: refused.length + index,
    })),
  )('lets pass in $file: $line', ({ index }) => {
    expect(answers[index]).toEqual([]);
  });
});
