const naming = require('serverless/lib/plugins/aws/lib/naming');
const { require: load } = require('tsx/cjs/api');

const { routeTables } = load('./route-tables.ts', __filename);

/** Signing in asks WeChat and makes people: it gets a gate of its own. */
const keys = Object.values(routeTables)
  .flat()
  .filter(({ limit }) => limit === 'signIn')
  .map(({ method, path }) => `${method} ${path}`);

/**
 * What the HTTP API lets through to each route at all, from everybody together, before a function is asked. The limits
 * of a person are the functions' own.
 */
module.exports = async ({ resolveVariable }) => {
  const gate = async (name) => ({
    ThrottlingBurstLimit: Number(await resolveVariable(`param:${name}Burst`)),
    ThrottlingRateLimit: Number(await resolveVariable(`param:${name}ASecond`)),
  });
  const signIns = await gate('signIns');
  return {
    extensions: {
      HttpApiStage: {
        // A gate can only be put before a route that is there.
        DependsOn: keys.map((key) => naming.getHttpApiRouteLogicalId(key)),
        Properties: {
          DefaultRouteSettings: await gate('requests'),
          RouteSettings: Object.fromEntries(keys.map((key) => [key, signIns])),
        },
      },
    },
  };
};
