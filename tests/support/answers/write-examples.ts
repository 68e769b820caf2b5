import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { commandOf } from '../../../functions/document/described';
import { isRecord, type Json } from './json';

/**
 * `RECORD_ANSWERS=<file> npx jest …`, then `node --import tsx tests/support/answers/write-examples.ts <file>`: the first good answer of
 * each route becomes its example in the OpenAPI document. People, phones and places of the tests are invented.
 */
const EXAMPLES = path.resolve(__dirname, '../../../functions/document/examples.json');
const MOST_ITEMS = 2;

/** What would look like a key to something, or say where the tests ran. */
const STAND_INS: Readonly<Record<string, string>> = {
  accessToken: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIwMUtQIn0.c2lnbmF0dXJl',
  refreshToken: '01KP6BH500NPFAFKAVK7SNYKME.3.c2VjcmV0',
  secret: 'only-shown-once',
};
const HERE = /http:\/\/127\.0\.0\.1:\d+/g;

interface Line {
  route: string;
  status: number;
  path: string;
  sent?: string;
  text?: string;
}

function shortened(value: unknown, name = ''): unknown {
  if (typeof value === 'string')
    return STAND_INS[name] ?? value.replace(HERE, 'https://example.org');
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map((one) => shortened(one));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one, key)]));
}

/** The parameters of path and query as they were sent. */
function parametersOf({ route, path: sent }: Line): Json {
  const [pathname = '', query = ''] = sent.split('?');
  const names = route.split(' ')[1]?.split('/') ?? [];
  const values = pathname.split('/');
  const inPath = names.flatMap((name, index) => {
    const [, parameter] = /^\{(\w+)\}$/.exec(name) ?? [];
    return parameter === undefined ? [] : [[parameter, values[index] ?? ''] as const];
  });
  return { ...Object.fromEntries(inPath), ...Object.fromEntries(new URLSearchParams(query)) };
}

/** The document is no example of itself. */
const DOCUMENT = 'GET /v1/openapi.json';

function answerOf(route: string, text: string): unknown {
  const answer = shortened(JSON.parse(text));
  return route === DOCUMENT && isRecord(answer)
    ? { ...answer, paths: {}, components: {}, tags: [] }
    : answer;
}

function exampleOf(line: Line, isCommand: boolean): Json {
  const parameters = parametersOf(line);
  const { sent = '', text = '' } = line;
  return {
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    ...(sent === '' ? {} : { request: shortened(JSON.parse(sent)) }),
    ...(text === '' || isCommand ? {} : { answer: answerOf(line.route, text) }),
  };
}

/** The better example says more: an answer with something in it, a body with several fields. */
const weight = ({ sent = '', text = '' }: Line): number =>
  Math.min(sent.length, 400) + (text.includes('"items":[]') ? 0 : Math.min(text.length, 1500));

function main([file = '']: readonly string[]): void {
  const best = new Map<string, Line>();
  for (const written of readFileSync(file, 'utf8').trim().split('\n')) {
    // The last line of a run that was broken off is half a line.
    if (!isJson(written)) continue;
    const line: Line = JSON.parse(written);
    const isGood =
      line.status >= 200 && line.status < 300 && isJson(line.text) && isJson(line.sent);
    if (!isGood) continue;
    const known = best.get(line.route);
    if (known === undefined || weight(line) > weight(known)) best.set(line.route, line);
  }
  const before: Json = JSON.parse(readFileSync(EXAMPLES, 'utf8'));
  const routes = [...new Set([...Object.keys(before), ...best.keys()])].sort();
  const examples = routes.map((route) => {
    const line = best.get(route);
    return [
      route,
      line === undefined ? before[route] : exampleOf(line, commandOf(route) !== undefined),
    ];
  });
  writeFileSync(EXAMPLES, `${JSON.stringify(Object.fromEntries(examples), null, 2)}\n`);
}

function isJson(text = ''): boolean {
  if (text === '') return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

main(process.argv.slice(2));
