import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

import type { Gate } from './gate';

/** The client of the engine, each call of which goes through the gate under a name without ids. */
export const gatedClient = (client: DynamoDBDocumentClient, gate: Gate): DynamoDBDocumentClient =>
  new Proxy(client, {
    get: (target, property) => {
      if (property !== 'send') return Reflect.get(target, property);
      // The overloads of `send` say nothing here: what goes in comes out.
      const send: (command: object) => Promise<unknown> = Reflect.get(
        target,
        String(property),
      ).bind(target);
      return (command: { input: object }) => gate.through(nameOf(command), () => send(command));
    },
  });

/** `Put ORDER#/TEXT#`: what is done to which kind of row. */
export function nameOf(command: { input: object }): string {
  const verb = command.constructor.name.replace(/Command$/, '');
  return `${verb} ${placesIn(command.input).join('+')}`;
}

function placesIn(input: object): string[] {
  const of = (name: string): unknown => Reflect.get(input, name);
  const values = of('ExpressionAttributeValues');
  const index = of('IndexName');
  const suffix = typeof index === 'string' ? `@${index}` : '';
  const key = keyIn(of('Key')) ?? keyIn(of('Item'));
  if (key !== undefined) return [key];
  const many = JSON.stringify([of('RequestItems'), of('TransactItems')]);
  const inMany = [...many.matchAll(/"pk":"([^"]+)","sk":"([^"]+)"/g)].map(([, pk, sk]) =>
    place(pk, sk),
  );
  if (inMany.length > 0) return [...new Set(inMany)].sort();
  const hash = isObject(values) ? Reflect.get(values, ':hash') : undefined;
  return [`${place(hash)}${suffix}`];
}

function keyIn(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const { pk, sk } = { pk: Reflect.get(value, 'pk'), sk: Reflect.get(value, 'sk') };
  return pk === undefined ? undefined : place(pk, sk);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Kinds of rows: everything up to the first mark, and after it only words. */
const kind = (part: unknown): string => /^~?[A-Za-z]*#?/.exec(String(part))?.[0] ?? '';
const place = (pk: unknown, sk?: unknown): string =>
  sk === undefined ? kind(pk) : `${kind(pk)}/${kind(sk)}`;
