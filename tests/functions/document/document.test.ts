import { routeTables } from '../../../cloud/route-tables';
import { TABLE } from '../../../domain/order/table';
import { commandInputs } from '../../../domain/order/inputs';
import { routeName } from '../../../functions/document/described';
import { inEnglish } from '../../../functions/document/english';
import { TAGS, tagOf } from '../../../functions/document/tags';
import { at, isRecord, type Json } from '../../support/answers/json';
import { openDocument } from '../../support/answers/open-document';

const { document, checkAt } = openDocument();

const records = (value: unknown): [string, Json][] =>
  Object.entries(isRecord(value) ? value : {}).flatMap(([name, one]) =>
    isRecord(one) ? [[name, one] as [string, Json]] : [],
  );

const operations = records(at(document, 'paths')).flatMap(([path, item]) =>
  records(item).map(([verb, operation]) => ({
    name: `${verb.toUpperCase()} ${path}`,
    operation,
    pointer: ['paths', path, verb],
  })),
);
const routes = Object.values(routeTables).flat();

/** What is wrong with a value by the schema at that place; empty where nothing is. */
function fits(pointer: readonly string[], value: unknown): string {
  const check = checkAt(pointer);
  return check(value) ? '' : JSON.stringify(check.errors);
}

describe('the OpenAPI document', () => {
  it('has an operation for each route, and no other', () => {
    expect(operations.map(({ name }) => name).sort()).toEqual(routes.map(routeName).sort());
  });

  it('has a path of its own for each command of the table', () => {
    const commands = Object.keys(commandInputs);
    expect(commands.filter((name) => !(name in TABLE))).toEqual([]);
    expect(
      commands.filter((name) => at(document, 'paths', `/v1/orders/{id}/${name}`) === undefined),
    ).toEqual([]);
  });

  it('says in Chinese and in English what each does, and under which heading', () => {
    const missing = routes.filter((route) => inEnglish(routeName(route)) === undefined);
    expect(missing.map(routeName)).toEqual([]);
    const chinese = operations.filter(({ operation }) =>
      /[一-龥]/.test(String(operation['summary'])),
    );
    expect(chinese).toHaveLength(operations.length);
    expect(routes.filter(({ path }) => TAGS[tagOf(path)] === undefined).map(routeName)).toEqual([]);
  });

  it.each(operations)('$name: what it gives as examples is valid', ({ operation, pointer }) => {
    const body = at(operation, 'requestBody', 'content', 'application/json');
    if (body !== undefined) {
      const place = [...pointer, 'requestBody', 'content', 'application/json'];
      expect(at(body, 'example')).toBeDefined();
      expect(fits([...place, 'schema'], at(body, 'example'))).toBe('');
    }
    for (const [status, response] of records(operation['responses'])) {
      const content = at(response, 'content', 'application/json');
      if (content === undefined) continue;
      const place = [...pointer, 'responses', status, 'content', 'application/json', 'schema'];
      const example =
        at(content, 'example') ?? at(document, 'components', 'examples', 'Order', 'value');
      expect(at(content, 'example') ?? at(content, 'examples', 'order')).toBeDefined();
      expect(fits(place, example)).toBe('');
    }
    const parameters: unknown[] = Array.isArray(operation['parameters'])
      ? operation['parameters']
      : [];
    for (const [index, parameter] of parameters.entries()) {
      const example = at(parameter, 'example');
      const place = [...pointer, 'parameters', String(index), 'schema'];
      if (example !== undefined) expect(fits(place, example)).toBe('');
    }
  });

  it.each(records(at(document, 'components', 'examples')).filter(([name]) => name !== 'Order'))(
    'the problem %s is one',
    (name, example) => {
      expect(fits(['components', 'schemas', 'Problem'], example['value'])).toBe('');
      expect(at(example, 'value', 'code')).toBe(name);
    },
  );

  it('names a refusal for whoever is not signed in, wherever one has to be', () => {
    const open = operations.filter(({ operation }) => {
      const needs = Array.isArray(operation['security']) && operation['security'].length > 0;
      return needs !== (at(operation, 'responses', '401') !== undefined);
    });
    // A sign-in and its renewal refuse their own code and token so.
    expect(open.map(({ name }) => name)).toEqual([
      'POST /v1/sessions',
      'POST /v1/sessions/refresh',
    ]);
  });
});
