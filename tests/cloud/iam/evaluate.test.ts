import { askedOfKey, askedOfTable } from './asked';
import { attributesOf } from './attributes';
import { holds, isLike } from './conditions';
import { type Asked, isAllowed, type Statement } from './evaluate';
import { statementOf } from './roles';

const TABLE = 'table/one';
const aStatement = (own: Partial<Statement> = {}): Statement => ({
  Effect: 'Allow',
  Action: ['dynamodb:GetItem'],
  Resource: [TABLE],
  Condition: {},
  ...own,
});
const anAsked = (own: Partial<Asked> = {}): Asked => ({
  action: 'dynamodb:GetItem',
  resource: TABLE,
  context: {},
  ...own,
});

describe('a decision of IAM', () => {
  it.each<[string, Statement[], Partial<Asked>, boolean]>([
    ['nothing is allowed of itself', [], {}, false],
    ['what a statement names', [aStatement()], {}, true],
    ['actions in any case', [aStatement({ Action: ['DynamoDB:getitem'] })], {}, true],
    ['another action', [aStatement()], { action: 'dynamodb:PutItem' }, false],
    ['another resource', [aStatement()], { resource: 'table/one/index/x' }, false],
    ['a star', [aStatement({ Action: ['dynamodb:*Item'], Resource: ['table/*'] })], {}, true],
    ['names with case', [aStatement({ Resource: ['TABLE/one'] })], {}, false],
    ['a denial wins', [aStatement(), aStatement({ Effect: 'Deny', Action: ['*'] })], {}, false],
    [
      'a denial of something else',
      [aStatement(), aStatement({ Effect: 'Deny', Resource: ['table/two'] })],
      {},
      true,
    ],
  ])('%s', (_, statements, own, expected) => {
    expect(isAllowed(statements, anAsked(own))).toBe(expected);
  });

  it.each<[string, Record<string, Record<string, unknown>>, string[] | undefined, boolean]>([
    ['one equal', { StringEquals: { 'a:Key': 'one' } }, ['one'], true],
    ['none equal', { StringEquals: { 'a:Key': ['two', 'three'] } }, ['one'], false],
    ['not asked at all', { StringEquals: { 'a:Key': 'one' } }, undefined, false],
    ['not asked at all, if it exists', { StringEqualsIfExists: { 'a:Key': 'x' } }, undefined, true],
    ['there, if it exists', { StringEqualsIfExists: { 'a:Key': 'x' } }, ['one'], false],
    [
      'all of several',
      { 'ForAllValues:StringLike': { 'a:key': ['o*', 't?o'] } },
      ['one', 'two'],
      true,
    ],
    ['not all', { 'ForAllValues:StringLike': { 'a:key': 'o*' } }, ['one', 'two'], false],
    ['all of none', { 'ForAllValues:StringLike': { 'a:key': 'o*' } }, undefined, true],
    ['any of several', { 'ForAnyValue:StringLike': { 'a:key': 'o*' } }, ['two', 'one'], true],
    ['any of none', { 'ForAnyValue:StringLike': { 'a:key': 'o*' } }, undefined, false],
    ['one fails', { Bool: { 'a:key': 'true' }, StringEquals: { 'a:other': 'x' } }, ['true'], false],
  ])('under the condition of %s', (_, conditions, values, expected) => {
    expect(holds(conditions, values === undefined ? {} : { 'a:key': values })).toBe(expected);
  });

  it('says so where it does not know what a policy means', () => {
    expect(() => holds({ StringNotLike: { a: 'b' } }, {})).toThrow('StringNotLike');
    expect(() => holds({ StringLike: { a: '${aws:username}' } }, {})).toThrow('variable');
    expect(() => holds({ StringLike: { a: 'b' } }, { a: ['b', 'c'] })).toThrow('one value');
    const deployment = { ref: {}, parameter: {}, secret: {}, attribute: (name: string) => name };
    const written = { Effect: 'Allow', NotAction: 'x', Resource: 'y' };
    expect(() => statementOf(written, deployment)).toThrow('NotAction');
  });

  it('takes what stands for something else in a pattern as it is', () => {
    expect(isLike('a.b', 'a?b')).toBe(true);
    expect(isLike('axb', 'a.b')).toBe(false);
    expect(isLike('a(b', 'a(*')).toBe(true);
  });
});

describe('what a call asks for', () => {
  const account = { partition: 'p', region: 'r', id: '1' };
  const Key = { pk: { S: 'PERSON#1' }, sk: { S: 'COUNT#read' } };

  it('is the right to each thing that a transaction does', () => {
    const asked = askedOfTable(account, 'TransactWriteItems', {
      TransactItems: [
        { Put: { TableName: 'one', Item: { ...Key, more: { N: '1' } } } },
        { ConditionCheck: { TableName: 'one', Key, ConditionExpression: 'attribute_exists(pk)' } },
      ],
    });
    expect(asked.map(({ action }) => action)).toEqual([
      'dynamodb:PutItem',
      'dynamodb:ConditionCheckItem',
    ]);
    expect(asked[0]?.context).toEqual({
      'dynamodb:leadingkeys': ['PERSON#1'],
      'dynamodb:attributes': ['pk', 'sk', 'more'],
    });
  });

  it('names the attributes in every expression, and no word, value or function', () => {
    expect(
      attributesOf({
        Key,
        UpdateExpression: 'ADD #count :by SET expiresAt = if_not_exists(expiresAt, :until)',
        ConditionExpression: 'attribute_not_exists(#window) OR #window < :window',
        ExpressionAttributeNames: { '#count': 'count', '#window': 'window' },
      }),
    ).toEqual(['pk', 'sk', 'count', 'expiresAt', 'window']);
  });

  it('is an index by its own name, with the partition that is asked for', () => {
    const [asked] = askedOfTable(account, 'Query', {
      TableName: 'one',
      IndexName: 'byArea',
      KeyConditionExpression: '#hash = :hash AND begins_with(#range, :prefix)',
      ExpressionAttributeValues: { ':hash': { S: 'AREA#1' }, ':prefix': { S: 'x' } },
    });
    expect(asked).toMatchObject({
      resource: expect.stringMatching(/:table\/one\/index\/byArea$/),
      context: { 'dynamodb:leadingkeys': ['AREA#1'] },
    });
  });

  it('says of a key what it was made for', () => {
    const { context } = askedOfKey(account, 'Decrypt', { EncryptionContext: { service: 'sidan' } });
    expect(context).toEqual({ 'kms:encryptioncontext:service': ['sidan'] });
  });

  it('is refused where it is not known', () => {
    expect(() => askedOfTable(account, 'ExecuteStatement', {})).toThrow('ExecuteStatement');
  });
});
