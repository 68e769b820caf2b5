import type * as z from 'zod/mini';

import type { OrderAnswer } from '../../domain/order/answer';
import type { CommandName } from '../../domain/order/command-names';
import type { Command } from '../../domain/order/decide';
import { commandInputs, type PersonCommand } from '../../domain/order/inputs';
import type { StepInput } from '../../domain/order/rules';
import { BESIDE, TABLE, type Step } from '../../domain/order/table';
import { COMMAND_WORDS } from '../../domain/words.zh-CN';
import { toWgs84 } from '../platform/coordinates';
import { requireCaller } from '../platform/http/caller';
import {
  none,
  route,
  type Asked,
  type Early,
  type Reply,
  type Route,
} from '../platform/http/route';
import { comment } from './comment';
import type { OrderHttpDeps } from './deps';
import { joinOrLeave } from './join';
import { readForCommand, runCommand, type CommandReading } from './run-command';
import { orderAnswer, orderParams } from './schemas';

export const idempotencyKeyOf = ({ headers }: { headers: Asked<0, 0, 0>['headers'] }): string =>
  headers['idempotency-key'] ?? '';

/** The version in `If-Match: "7"`, also with the digest that an `ETag` carries behind it. */
function ifMatchOf({ headers }: { headers: Asked<0, 0, 0>['headers'] }): { ifMatch?: number } {
  const given = headers['if-match'];
  if (given === undefined || given === '*') return {};
  const version = /^(?:W\/)?"?(\d{1,6})(?:-[0-9a-f]+)?"?$/.exec(given)?.[1];
  return { ifMatch: version === undefined ? Number.NaN : Number(version) };
}

const replyWith = (order: OrderAnswer | undefined, { replayed }: { replayed: boolean }): Reply => ({
  body: order,
  headers: {
    ...(order === undefined ? {} : { etag: `"${order.version}"` }),
    ...(replayed ? { 'idempotency-replayed': 'true' } : {}),
  },
});

const isBeside = (name: CommandName): boolean => BESIDE.some((beside) => beside === name);
const isPlainStep = (name: PersonCommand): name is Exclude<PersonCommand & Step, 'amend'> =>
  !isBeside(name) && name !== 'amend';

const common = (name: PersonCommand) => ({
  ...none,
  method: 'POST' as const,
  path: `/v1/orders/{id}/${name}`,
  access: 'actOnOrder' as const,
  summary: `${TABLE[name].name}(${COMMAND_WORDS[name]})`,
  params: orderParams,
  answer: orderAnswer,
  once: true,
  bodyOptional: true,
});

/** The schemas by command, typed so that a command and its body stay together; each is made when its command first comes. */
const schemas: { readonly [Name in PersonCommand & Step]: z.ZodMiniType<StepInput[Name]> } =
  commandInputs;

/** Runs a step of the loop for whoever asked. */
async function runStep<Name extends PersonCommand & Step>(
  deps: OrderHttpDeps,
  asked: Asked<{ id: string }, unknown, unknown>,
  command: Command<Name>,
  ahead: CommandReading | undefined,
): Promise<Reply> {
  const { person } = requireCaller(asked.caller);
  const result = await runCommand(deps, person, {
    orderId: asked.params.id,
    command: { ...command, ...ifMatchOf(asked) },
    once: { idempotencyKey: idempotencyKeyOf(asked), body: asked.body },
    ahead,
  });
  return replyWith(result.order, result);
}

/** The order is read while the person is. */
const readAhead = (
  deps: OrderHttpDeps,
  { params, body, personId }: Early<{ id: string }, object>,
): Promise<CommandReading> =>
  readForCommand(deps, { orderId: params.id, personId, input: body }, { consistent: false });

const stepRoute = <Name extends Exclude<PersonCommand & Step, 'amend'>>(
  name: Name,
): Route<OrderHttpDeps> =>
  route({
    ...common(name),
    get body() {
      return schemas[name];
    },
    ahead: readAhead,
    run: (deps: OrderHttpDeps, asked, ahead?: CommandReading) =>
      runStep<Name>(deps, asked, { name, input: asked.body }, ahead),
  });

/** The phone sends GCJ-02; the rules and the store know WGS-84 alone. */
const amendRoute = route({
  ...common('amend'),
  get body() {
    return schemas.amend;
  },
  ahead: readAhead,
  run: (deps: OrderHttpDeps, asked, ahead?: CommandReading) => {
    const { location, ...input } = asked.body;
    if (location?.lat === undefined || location.lng === undefined) {
      return runStep(deps, asked, { name: 'amend', input: asked.body }, ahead);
    }
    const point = toWgs84({ lat: location.lat, lng: location.lng }, location.coordinateSystem);
    const inWgs84 = { ...input, location: { ...location, ...point } };
    return runStep(deps, asked, { name: 'amend', input: inWgs84 }, ahead);
  },
});

const commentRoute = route({
  ...common('comment'),
  get body() {
    return commandInputs.comment;
  },
  run: async (deps: OrderHttpDeps, asked) => {
    const { person } = requireCaller(asked.caller);
    const { order, replayed } = await comment(deps, person, {
      orderId: asked.params.id,
      input: asked.body,
      idempotencyKey: idempotencyKeyOf(asked),
      ...ifMatchOf(asked),
    });
    return replyWith(order, { replayed });
  },
});

const joinRoute = (name: 'join' | 'leave'): Route<OrderHttpDeps> =>
  route({
    ...common(name),
    get body() {
      return commandInputs[name];
    },
    run: async (deps: OrderHttpDeps, asked) => {
      const { person } = requireCaller(asked.caller);
      const { id: orderId } = asked.params;
      const { order, replayed } = await joinOrLeave(deps, person, {
        orderId,
        name,
        idempotencyKey: idempotencyKeyOf(asked),
        ...ifMatchOf(asked),
      });
      return replyWith(order, { replayed });
    },
  });

const names = Object.keys(commandInputs).filter(
  (name): name is PersonCommand => name in commandInputs,
);

/** A route for each command of the table that a person can send. */
export const commandRoutes: readonly Route<OrderHttpDeps>[] = [
  ...names.filter(isPlainStep).map((name) => stepRoute(name)),
  amendRoute,
  commentRoute,
  joinRoute('join'),
  joinRoute('leave'),
];
