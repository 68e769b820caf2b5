/** Words of DynamoDB's expressions that name no attribute. */
const WORDS = new Set(['SET', 'REMOVE', 'ADD', 'DELETE', 'AND', 'OR', 'NOT', 'BETWEEN', 'IN']);
const EXPRESSIONS = [
  ...['UpdateExpression', 'ConditionExpression', 'FilterExpression'],
  ...['ProjectionExpression', 'KeyConditionExpression'],
];

type Body = Readonly<Record<string, unknown>>;

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null;

/** An object under a name of a call's body; empty where there is none. */
export const under = (body: Body, name: string): Body => {
  const found = body[name];
  return isBody(found) ? found : {};
};

/** The attributes that a call to one item, or a query, names: `dynamodb:Attributes` of its policies. */
export function attributesOf(body: Body): string[] {
  const names = under(body, 'ExpressionAttributeNames');
  const written = EXPRESSIONS.flatMap((name) => tokensOf(String(body[name] ?? '')));
  return [
    ...new Set([
      ...Object.keys(under(body, 'Key')),
      ...Object.keys(under(body, 'Item')),
      ...written.map((token) => (token.startsWith('#') ? String(names[token]) : token)),
    ]),
  ];
}

/** Paths in an expression, by their first step; neither values nor functions. */
const tokensOf = (expression: string): string[] =>
  [...expression.matchAll(/(?<![:\w#.-])[#A-Za-z_][\w-]*(?!\s*\()(?![\w-])/g)]
    .map(([token]) => token)
    .filter((token) => !WORDS.has(token.toUpperCase()));
