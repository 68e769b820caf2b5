import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { jsonLines } from '../../domain/hotline/json-lines';
import type { HotlineUpdate } from '../../domain/hotline/update';
import { withPerson, type HotlineApp } from '../../functions/orders/hotline/calling-app';
import type { HotlineDeps } from '../../functions/orders/hotline/deps';
import { takeLines, type LineResult } from '../../functions/orders/hotline/take-lines';
import { tellUpdates } from '../../functions/orders/hotline/tell-updates';
import { createHotlineDeps } from '../../functions/orders/hotline/wiring';
import { noLimits } from '../../functions/platform/limits';
import type { Platform } from '../../functions/platform/wiring';
import { Refused } from '../command-line';
import { getApp } from './apps';
import type { WishFor } from './wish';

type Say = (line: string) => void;

/** Whoever runs the machine imports what there is: a day's quota is for those who come by the net. */
async function bridgeOf(
  platform: Platform,
  digest: string,
): Promise<{ deps: HotlineDeps; caller: HotlineApp }> {
  const app = await getApp(platform, digest);
  if (app.door !== 'hotline') throw new Refused(`${app.name} 不是热线的应用(--door hotline)`);
  const deps = createHotlineDeps({ ...platform, limits: noLimits });
  return { deps, caller: await withPerson(deps, app) };
}

function textOf(file: string): string {
  if (!existsSync(file)) throw new Refused(`没有这个文件:${file}`);
  const bytes = readFileSync(file);
  if (!isUtf8(bytes)) throw new Refused(`这个文件不是 UTF-8:${file}`);
  return bytes.toString('utf8');
}

/** Takes work orders from files, line by line; what is not taken goes into a file beside, with the reason. */
export async function importWorkOrders(
  platform: Platform,
  { digest, files, dry }: WishFor<'hotline-import'>,
  say: Say,
): Promise<void> {
  const { deps, caller } = await bridgeOf(platform, digest);
  let isWhole = true;
  for (const file of files) {
    const text = textOf(file);
    const { created, known, refused, lines } = await takeLines(deps, caller, jsonLines.read(text), {
      dry,
    });
    say(`${file}:${dry ? '会新建' : '新建'} ${created} 单,已有 ${known} 单,不收 ${refused} 行`);
    const bad = lines.filter(({ result }) => result === 'refused');
    for (const line of bad) say(`  第 ${line.line} 行:${wordsOf(line)}`);
    if (bad.length > 0 && !dry) {
      writeFileSync(`${file}.refused.jsonl`, refusedText(text, bad), { mode: 0o600 });
      say(`  不收的行在 ${file}.refused.jsonl`);
    }
    isWhole = isWhole && bad.length === 0;
  }
  if (!isWhole) throw new Refused(dry ? '有的行不会收' : '有的行没有收');
}

const wordsOf = ({ error }: LineResult): string => error?.words ?? '';

/** Each line as it came, with why it was not taken: mended, it can be imported as it is. */
function refusedText(text: string, bad: readonly LineResult[]): string {
  const all = text.replace(/^\ufeff/, '').split(/\r?\n/);
  return bad
    .map((one) => {
      const came = all[one.line - 1] ?? '';
      const isRead = one.error?.code !== 'invalid_json';
      const kept: object = isRead ? JSON.parse(came) : { came };
      return `${JSON.stringify({ refused: wordsOf(one), ...kept })}\n`;
    })
    .join('');
}

const PAGE = 100;

/** Writes how far the work orders are, those that changed since. */
export async function exportReplies(
  platform: Platform,
  { digest, file, since }: WishFor<'hotline-replies'>,
  say: Say,
): Promise<void> {
  const { deps, caller } = await bridgeOf(platform, digest);
  const updates: HotlineUpdate[] = [];
  let cursor: string | undefined;
  let more = true;
  while (more) {
    const page = await tellUpdates(deps, caller, { since, cursor, limit: PAGE });
    updates.push(...page.items);
    ({ cursor, more } = page);
  }
  writeFileSync(file, jsonLines.write(updates), { mode: 0o600 });
  const replied = updates.filter(({ reply }) => reply !== undefined).length;
  say(`${file}:${updates.length} 单有变化,其中 ${replied} 单有答复`);
}
