import type { Packaged } from '../packaged';
import { type Deployment, resolve } from '../stand/resolve';
import type { Statement } from './evaluate';

interface Role {
  ManagedPolicyArns?: unknown;
  PermissionsBoundary?: unknown;
  Policies: { PolicyDocument: { Statement: Record<string, unknown>[] } }[];
}

const KNOWN = new Set(['Sid', 'Effect', 'Action', 'Resource', 'Condition']);

/** What each function may do, by the function's name in the template: `OrdersLambdaFunction`. */
export function rolesOf(packaged: Packaged, deployment: Deployment): Map<string, Statement[]> {
  // What gives rights from outside a role would be missed here.
  for (const type of ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy']) {
    const [found] = Object.keys(packaged.resources(type));
    if (found !== undefined) throw new Error(`rights of ${found} are not in a role`);
  }
  const functions = packaged.resources<{ Role: { 'Fn::GetAtt': [string, string] } }>(
    'AWS::Lambda::Function',
  );
  return new Map(
    Object.entries(functions).map(
      ([
        name,
        {
          Properties: { Role: role },
        },
      ]) => {
        const { Properties: own } = packaged.resource<Role>(
          'AWS::IAM::Role',
          role['Fn::GetAtt'][0],
        );
        if (own.ManagedPolicyArns !== undefined || own.PermissionsBoundary !== undefined) {
          throw new Error(`${name} has rights that the template does not spell out`);
        }
        const written = own.Policies.flatMap(({ PolicyDocument: document }) => document.Statement);
        return [name, written.map((statement) => statementOf(statement, deployment))] as const;
      },
    ),
  );
}

/** A statement as the template writes it; throws where it says more than is understood here. */
export function statementOf(written: Record<string, unknown>, deployment: Deployment): Statement {
  const unknown = Object.keys(written).filter((name) => !KNOWN.has(name));
  if (unknown.length > 0) throw new Error(`a policy uses ${unknown.join(', ')}`);
  const { Effect: effect, Action: action, Resource: resource, Condition: condition } = written;
  if (effect !== 'Allow' && effect !== 'Deny') throw new Error(`an effect ${String(effect)}`);
  return {
    Effect: effect,
    Action: [action].flat().map(String),
    Resource: [resource].flat().map((one) => resolve(one, deployment)),
    Condition: condition === undefined ? {} : JSON.parse(JSON.stringify(condition)),
  };
}
