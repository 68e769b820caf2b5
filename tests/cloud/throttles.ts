import { routeTables } from '../../cloud/route-tables';
import type { Packaged } from './packaged';

interface Gate {
  ThrottlingBurstLimit: number;
  ThrottlingRateLimit: number;
}
interface Stage {
  DefaultRouteSettings: Gate;
  RouteSettings: Record<string, Gate>;
}
interface Role {
  Policies: { PolicyDocument: { Statement: { Action: string[]; Condition?: unknown }[] } }[];
}

/** What the HTTP API lets through before a function is asked, and that each function may count who asks it. */
export function describeThrottles(packaged: () => Packaged): void {
  describe('its gates', () => {
    const stage = () =>
      packaged().resource<Stage>('AWS::ApiGatewayV2::Stage', 'HttpApiStage').Properties;

    it('hold each route to a rate, and signing in to a tenth of it', () => {
      const all = { ThrottlingBurstLimit: 400, ThrottlingRateLimit: 200 };
      const signIns = { ThrottlingBurstLimit: 40, ThrottlingRateLimit: 20 };
      const keys = Object.values(routeTables)
        .flat()
        .filter(({ limit }) => limit === 'signIn')
        .map(({ method, path }) => `${method} ${path}`);
      expect(keys).toContain('POST /v1/sessions');
      expect(stage().DefaultRouteSettings).toEqual(all);
      expect(stage().RouteSettings).toEqual(Object.fromEntries(keys.map((key) => [key, signIns])));
    });

    it('stand before routes that are there already', () => {
      const routes = packaged().resources<{ RouteKey: string }>('AWS::ApiGatewayV2::Route');
      const { DependsOn: waitsFor = [] } = packaged().resource<Stage>(
        'AWS::ApiGatewayV2::Stage',
        'HttpApiStage',
      );
      const keys = [waitsFor].flat().map((name) => routes[name]?.Properties.RouteKey);
      expect(keys).toEqual(Object.keys(stage().RouteSettings));
    });

    it.each(Object.keys(routeTables).filter((name) => name !== 'document'))(
      'let the function %s count who asks',
      (name) => {
        const role = `${name.charAt(0).toUpperCase()}${name.slice(1)}Role`;
        const { Policies: policies } = packaged().resource<Role>('AWS::IAM::Role', role).Properties;
        const statements = policies.flatMap(({ PolicyDocument: { Statement: all } }) => all);
        const counting = statements.filter(
          ({ Action: actions, Condition: condition }) =>
            actions.includes('dynamodb:UpdateItem') &&
            (condition === undefined || JSON.stringify(condition).includes('ADDRESS#')),
        );
        expect(counting).toHaveLength(1);
      },
    );

    it('and a function that changes nothing else of a person may not', () => {
      const { Policies: policies } = packaged().resource<Role>(
        'AWS::IAM::Role',
        'MediaRole',
      ).Properties;
      expect(JSON.stringify(policies)).toContain(
        '{"dynamodb:Attributes":["pk","sk","window","count","expiresAt"]}',
      );
    });
  });
}
