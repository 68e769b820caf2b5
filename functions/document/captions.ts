import { FIELD_WORDS } from '../../domain/words.zh-CN';
import type { Example } from './examples';

type Json = Record<string, unknown>;
type ExampleOf = (route: string) => Example | undefined;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const WORDS: Readonly<Record<string, string>> = FIELD_WORDS;

/** A name as a person reads it: `preferredTime` is "preferred time". */
const spelled = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const captionOf = (name: string): string | undefined =>
  WORDS[name] === undefined ? undefined : `${WORDS[name]} / ${spelled(name)}`;

/** Puts words to every parameter and every field of a body, and to parameters the example of their route. */
export function withWords<Document extends { paths?: object }>(
  document: Document,
  exampleOf: ExampleOf,
): Document {
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const [verb, operation] of Object.entries(isRecord(item) ? item : {})) {
      if (!isRecord(operation)) continue;
      const { parameters = {} } = exampleOf(`${verb.toUpperCase()} ${path}`) ?? {};
      for (const one of listIn(operation['parameters'])) caption(one, parameters);
      captionFields(operation['requestBody']);
    }
  }
  return document;
}

const listIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);

function caption(parameter: Json, examples: Readonly<Record<string, string>>): void {
  const { name } = parameter;
  if (typeof name !== 'string') return;
  const words = captionOf(name);
  if (words !== undefined) parameter['description'] ??= words;
  const example = examples[name];
  if (example !== undefined)
    parameter['example'] = isNumeric(parameter) ? Number(example) : example;
}

const isNumeric = ({ schema }: Json): boolean =>
  isRecord(schema) && (schema['type'] === 'integer' || schema['type'] === 'number');

/** Goes down through a schema, however it is put together. */
function captionFields(schema: unknown): void {
  if (Array.isArray(schema)) return schema.forEach(captionFields);
  if (!isRecord(schema)) return;
  for (const [name, field] of Object.entries(schema)) {
    if (name === 'example' || name === 'examples') continue;
    if (name !== 'properties' || !isRecord(field)) captionFields(field);
    else Object.entries(field).forEach(([key, value]) => captionField(key, value));
  }
}

function captionField(name: string, schema: unknown): void {
  const words = captionOf(name);
  if (isRecord(schema) && words !== undefined) schema['description'] ??= words;
  captionFields(schema);
}
