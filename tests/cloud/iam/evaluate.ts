import { type Conditions, type Context, holds, isLike } from './conditions';

/** One statement of a role, with the names of resources as they are once it is deployed. */
export interface Statement {
  Effect: 'Allow' | 'Deny';
  Action: readonly string[];
  Resource: readonly string[];
  Condition: Conditions;
}

/** One right that a call needs. */
export interface Asked {
  /** As `dynamodb:GetItem`. */
  action: string;
  /** The name (ARN) of what it is asked of. */
  resource: string;
  context: Context;
}

/** As IAM decides within one account: denied unless something allows it and nothing denies it. */
export function isAllowed(statements: readonly Statement[], asked: Asked): boolean {
  const meant = statements.filter((statement) => isMeant(statement, asked));
  return meant.some(isAllow) && meant.every(isAllow);
}

const isAllow = ({ Effect: effect }: Statement): boolean => effect === 'Allow';

/** Names of actions are told apart without regard to case, those of resources with it. */
const isMeant = (statement: Statement, { action, resource, context }: Asked): boolean =>
  statement.Action.some((one) => isLike(action.toLowerCase(), one.toLowerCase())) &&
  statement.Resource.some((one) => isLike(resource, one)) &&
  holds(statement.Condition, context);
