const { require: load } = require('tsx/cjs/api');

const { routeTables, doorTables } = load('./route-tables.ts', __filename);

/** What no table knows: answered by the smallest function in the same manner as everywhere, 401 before 404, or as its door has it. */
const UNKNOWN = {
  community: [{ httpApi: '*' }],
  open311: [{ httpApi: 'ANY /open311/{proxy+}' }],
};

/** The HTTP API events of each function in serverless.yml. */
module.exports = Object.fromEntries(
  Object.entries({ ...routeTables, ...doorTables }).map(([name, routes]) => [
    name,
    [
      ...routes.map(({ method, path }) => ({ httpApi: `${method} ${path}` })),
      ...(UNKNOWN[name] ?? []),
    ],
  ]),
);
