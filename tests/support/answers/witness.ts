import { appendFileSync } from 'node:fs';

import { at, isRecord } from './json';
import { openDocument } from './open-document';

/** An answer as it went out. */
export interface Seen {
  method: string;
  /** With its query. */
  path: string;
  /** The body that was sent, as text. */
  sent?: string | undefined;
  status: number;
  type: string;
  text: string;
}

interface Operation {
  /** `GET /v1/me` */
  route: string;
  pattern: RegExp;
  /** Where it stands in the document. */
  pointer: string[];
}

const PROBLEM = 'application/problem+json';
/** Beyond the document: a preflight is the browser's, a probe is nobody's. */
const DESCRIBED = ['get', 'post', 'patch', 'delete'];

/** Where a run is asked to leave what it saw, for the examples of the document. */
const { RECORD_ANSWERS } = process.env;

let opened: ReturnType<typeof open> | undefined;

/** The document with its operations, the literal paths first; made once in a process. */
function open() {
  const opening = openDocument();
  const paths = at(opening.document, 'paths');
  const operations = Object.entries(isRecord(paths) ? paths : {})
    .flatMap(([path, item]) =>
      Object.keys(isRecord(item) ? item : {}).map((verb): Operation => ({
        route: `${verb.toUpperCase()} ${path}`,
        pattern: new RegExp(
          `^${verb} ${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`,
        ),
        pointer: ['paths', path, verb],
      })),
    )
    .sort((one, other) => variables(one.route) - variables(other.route));
  return { ...opening, operations };
}

const variables = (route: string): number => route.split('{').length;

/** The response that the document has for a status, wherever it refers to. */
function responseOf(operation: Operation, status: number): string[] | undefined {
  const { document } = (opened ??= open());
  const pointer = [...operation.pointer, 'responses', String(status)];
  const response = at(document, ...pointer);
  const reference = at(response, '$ref');
  if (typeof reference === 'string') return reference.slice('#/'.length).split('/');
  return response === undefined ? undefined : pointer;
}

/** Holds an answer against the document. Throws what it says that the document does not; a run that records notes it. */
export function witness(seen: Seen): void {
  try {
    hold(seen);
  } catch (error) {
    if (RECORD_ANSWERS === undefined) throw error;
    appendFileSync(RECORD_ANSWERS, `${JSON.stringify({ wrong: String(error) })}\n`);
  }
}

/** A path that looks like a route and is none: of another case, far too long, written in odd signs. 401 comes before 404. */
function isNowhere({ type, text }: Seen): boolean {
  if (!type.startsWith(PROBLEM)) return false;
  const code = at(JSON.parse(text), 'code');
  return code === 'route_not_found' || code === 'unauthenticated';
}

function hold(seen: Seen): void {
  const [path = ''] = seen.path.split('?');
  const verb = seen.method.toLowerCase();
  if (!path.startsWith('/v1/') || !DESCRIBED.includes(verb)) return;
  const { document, operations } = (opened ??= open());
  const operation = operations.find(({ pattern }) => pattern.test(`${verb} ${path}`));
  const wrong = (why: string): Error =>
    new Error(`not as the OpenAPI document says: ${seen.method} ${path} ${seen.status}: ${why}`);
  if (operation === undefined || isNowhere(seen)) {
    if (seen.status < 400) throw wrong('no such route');
    return mustFit(['components', 'schemas', 'Problem'], seen.text, wrong);
  }
  record(operation, seen);
  const pointer = responseOf(operation, seen.status);
  if (pointer === undefined) throw wrong(`no such status; ${seen.text.slice(0, 200)}`);
  const content = at(document, ...pointer, 'content');
  if (content === undefined) {
    if (seen.text !== '') throw wrong('a body where none is described');
    return;
  }
  const type = Object.keys(isRecord(content) ? content : {}).find((one) =>
    isSame(one, seen.type.split(';')[0] ?? ''),
  );
  if (type === undefined) throw wrong(`no such type: ${seen.type}`);
  if (JSON_TYPE.test(type)) mustFit([...pointer, 'content', type, 'schema'], seen.text, wrong);
}

const JSON_TYPE = /[/+]json$/;

const isSame = (described: string, answered: string): boolean =>
  described === answered || described === `${answered.split('/')[0] ?? ''}/*`;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function mustFit(pointer: readonly string[], text: string, wrong: (why: string) => Error): void {
  const check = (opened ??= open()).checkAt(pointer);
  if (!isJson(text)) throw wrong(`no JSON: ${text.slice(0, 200)}`);
  if (check(JSON.parse(text))) return;
  const [first] = check.errors ?? [];
  const where = `${first?.instancePath ?? ''} ${first?.message ?? ''}`;
  throw wrong(`${where} ${JSON.stringify(first?.params)}; ${text.slice(0, 400)}`);
}

function record({ route }: Operation, { status, type, text, sent, path }: Seen): void {
  if (RECORD_ANSWERS === undefined) return;
  const isRefusal = type.startsWith(PROBLEM);
  const code = isRefusal ? at(JSON.parse(text), 'code') : undefined;
  const line = { route, status, code, path, ...(isRefusal ? {} : { sent, text }) };
  appendFileSync(RECORD_ANSWERS, `${JSON.stringify(line)}\n`);
}
