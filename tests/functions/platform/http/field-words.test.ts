import { apiDocument } from '../../../../cloud/route-tables';
import { FIELD_WORDS } from '../../../../domain/words.zh-CN';
import { at, isRecord } from '../../../support/answers/json';

const document: unknown = JSON.parse(apiDocument());

const valuesIn = (value: unknown): unknown[] => (isRecord(value) ? Object.values(value) : []);
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The names of the fields of a schema, however deep. */
function fieldsIn(schema: unknown): string[] {
  const reference = at(schema, '$ref');
  if (typeof reference === 'string')
    return fieldsIn(at(document, ...reference.split('/').slice(1)));
  const properties = at(schema, 'properties');
  const inner = ['items', 'additionalProperties'].map((name) => at(schema, name));
  const choices = ['anyOf', 'oneOf', 'allOf'].flatMap((name) => listIn(at(schema, name)));
  return [
    ...(isRecord(properties) ? Object.keys(properties) : []),
    ...[...valuesIn(properties), ...inner, ...choices].flatMap((one) =>
      isRecord(one) ? fieldsIn(one) : [],
    ),
  ];
}

const operations = valuesIn(at(document, 'paths')).flatMap(valuesIn);
const inAddresses = operations
  .flatMap((operation) => listIn(at(operation, 'parameters')))
  .filter((parameter) => ['path', 'query'].includes(String(at(parameter, 'in'))))
  .map((parameter) => String(at(parameter, 'name')));
const inBodies = operations.flatMap((operation) =>
  fieldsIn(at(operation, 'requestBody', 'content', 'application/json', 'schema')),
);

describe('what is wrong with a field', () => {
  it('is said with the field’s name in Chinese, whichever it is', () => {
    const names = [...new Set([...inAddresses, ...inBodies])];
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !(name in FIELD_WORDS))).toEqual([]);
  });
});
