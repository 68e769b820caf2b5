import { scanPages } from '../../functions/platform/table/scan-for-rebuild';
import {
  listLetters,
  removeLetters,
  replayLetters,
  unreadLetters,
  type Replayed,
} from '../../functions/stream/replay';
import { rebuild } from '../../functions/stream/rebuild';
import { REBUILD_PARTS } from '../../functions/stream/rebuild-parts';
import { connect, type Connection } from '../admin/connect';
import { EngineError } from '../engine';
import { StartError } from '../settings';
import { HELP } from './help';
import { tableOf } from './table-of';
import { findLetters, openWorkshop } from './workshop';

interface Voice {
  say: (line: string) => void;
  complain: (line: string) => void;
}

type Command = (connection: Connection, env: NodeJS.ProcessEnv, voice: Voice) => Promise<boolean>;

const COMMANDS: Readonly<Record<string, Command>> = {
  list: async (connection, env, voice) => {
    const letters = await listLetters(openWorkshop(connection, env));
    sayLetters(letters, voice);
    return letters.length === 0;
  },
  replay: async (connection, env, voice) => {
    const { table, clock } = connection.platform;
    const done = await replayLetters({ ...openWorkshop(connection, env), table, clock });
    sayLetters(done, voice);
    return done.every(({ outcome }) => outcome === 'passed');
  },
  rebuild: async (connection, env, { say, complain }) => {
    const { platform, client, tableName } = connection;
    const letters = findLetters(connection, env);
    const mended = letters === undefined ? [] : await unreadLetters({ failures: letters });
    const pages = scanPages(client, tableName);
    const report = await rebuild({ platform, pages, parts: REBUILD_PARTS, log: platform.log });
    const { orders, failed, kinds } = report;
    say(`看过 ${orders} 张单`);
    for (const line of tableOf(kinds)) say(line);
    for (const key of failed) complain(`没算成:${key}`);
    if (failed.length > 0) return false;
    if (letters !== undefined && mended.length > 0)
      await removeLetters({ failures: letters }, mended);
    return true;
  },
};

/** `npm run replay`, `npm run rebuild`: answers the exit code. Every line is for a person; none holds what anybody wrote. */
export async function runProjections(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  voice: Voice,
): Promise<number> {
  const wanted = args.at(-1) ?? 'help';
  const run = COMMANDS[wanted];
  if (run === undefined || args.length > 2) {
    const isHelp = wanted === 'help' || wanted === '--help';
    (isHelp ? voice.say : voice.complain)(isHelp ? HELP : `没有这个命令:${args.join(' ')}`);
    return isHelp ? 0 : 2;
  }
  try {
    const connection = await connect(env);
    try {
      return (await run(connection, env, voice)) ? 0 : 1;
    } finally {
      await connection.close();
    }
  } catch (error) {
    const isKnown = error instanceof StartError || error instanceof EngineError;
    const name = error instanceof Error ? error.name : typeof error;
    voice.complain(isKnown ? error.message : `没有办成:${name}`);
    return 1;
  }
}

const OUTCOMES: Readonly<Record<Replayed['outcome'], string>> = {
  passed: '好了',
  failed: '没算成',
  unread: '不知是哪一条,要 npm run rebuild',
};

function sayLetters(letters: readonly Replayed[], { say }: Voice): void {
  for (const { letter, outcome } of letters) {
    const { key, changedAt = '', failed = [] } = letter ?? {};
    const where = key === undefined ? '' : `${key.pk} ${key.sk}`;
    const why = failed.map(({ by, fault, at }) => `${by}: ${fault} ${at}`).join('; ');
    say([OUTCOMES[outcome], where, changedAt, outcome === 'passed' ? '' : why].join('\t').trim());
  }
  const passed = letters.filter(({ outcome }) => outcome === 'passed').length;
  say(`共 ${letters.length} 条,好了 ${passed} 条,还有 ${letters.length - passed} 条`);
}
