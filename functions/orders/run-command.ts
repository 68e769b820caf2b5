import { isMachine, type Actor } from '../../domain/access/people';
import type { Standing } from '../../domain/access/relations';
import { DomainError } from '../../domain/errors';
import type { OrderAnswer } from '../../domain/order/answer';
import type { Facts } from '../../domain/order/change';
import { decide, type Command } from '../../domain/order/decide';
import { versionOf } from '../../domain/order/order';
import type { Step } from '../../domain/order/table';
import { isPublic } from '../../domain/order/view/publicity';
import { isKnownTo } from '../../domain/order/view/sight';
import { commandKeyOf, type CommandKey } from '../platform/digests';
import { Conflict } from '../platform/http/problem';
import { newId, newSalt } from '../platform/ids';
import type { Platform } from '../platform/wiring';
import type { OrderDeps } from './deps';
import { gatherFacts } from './gather-facts';
import { readOrder, standingIn, type ReadOrder } from './read-order';
import { refusalOf } from './refusal';
import { noteLook } from './note-look';
import { redactedComment } from './redact-comment';
import { mediaIn, requireMedia, useMedia } from './use-media';
import { answerAfter } from './view-answer';
import { createOrderDeps } from './wiring';

/**
 * One of the clock's own steps (到点自动) on this platform. Throws what every command throws: `not_due_yet` where it is
 * too early, `illegal_transition` or `version_conflict` where somebody was faster.
 */
export async function runByClock(
  platform: Platform,
  orderId: string,
  name: 'lapse' | 'close' | 'escalate',
): Promise<void> {
  const deps = createOrderDeps(platform, nobodyLooks);
  const clock = { machine: 'clock' } as const;
  if (name === 'escalate') {
    await runCommand(deps, clock, { orderId, command: { name, input: { reason: '' } } });
  } else {
    await runCommand(deps, clock, { orderId, command: { name, input: {} } });
  }
}

/** The clock is answered nothing, so no picture is shown to it. */
const nobodyLooks = (): Promise<string> => Promise.resolve('');

/** How often a command without `If-Match` reads again when somebody was faster. */
const TRIES = 3;

export interface CommandRequest<Name extends Step> {
  orderId: string;
  command: Command<Name>;
  /** What the client sent, for the digest of the body, and its key. */
  once?: { idempotencyKey: string; body: unknown };
  /** What was read while the person was still being read. */
  ahead?: CommandReading | undefined;
}

/** The order, and what is wrong with the pictures that the body names. */
export interface CommandReading {
  read: ReadOrder;
  mediaRefusal: DomainError | undefined;
}

/** What a command reads first, side by side. Throws `not_found`. */
export async function readForCommand(
  deps: OrderDeps,
  { orderId, personId, input }: { orderId: string; personId: string; input: object },
  { consistent }: { consistent: boolean },
): Promise<CommandReading> {
  const [read, mediaRefusal] = await Promise.all([
    readOrder(deps, orderId, { consistent }),
    refusalOf(requireMedia(deps, mediaIn(input), { personId, orderId })),
  ]);
  return { read, mediaRefusal };
}

export interface CommandResult {
  order: OrderAnswer | undefined;
  replayed: boolean;
}

/**
 * One command: read side by side, decide, put what was said, write the order once under its version. A repeated
 * key has one effect. Throws `version_conflict` when somebody was faster, three times over.
 */
export async function runCommand<Name extends Step>(
  deps: OrderDeps,
  actor: Actor,
  request: CommandRequest<Name>,
): Promise<CommandResult> {
  const key = keyOf(actor, request);
  const first = await firstAttempt(deps, actor, request, key);
  if (first !== 'overtaken' && first !== 'unsure') return first;
  for (let tries = first === 'overtaken' ? 2 : 1; ; tries += 1) {
    const result = await attempt(deps, actor, request, {
      key,
      reading: await readForCommand(deps, whatIsRead(actor, request), { consistent: true }),
    });
    if (result !== 'overtaken') return result;
    if (tries >= TRIES) return overtaken(deps, actor, request, key);
  }
}

/** Gave up: unless what was faster in the end was the same request, sent twice. */
async function overtaken<Name extends Step>(
  deps: OrderDeps,
  actor: Actor,
  { orderId }: CommandRequest<Name>,
  key: CommandKey | undefined,
): Promise<CommandResult> {
  const read = await readOrder(deps, orderId, { consistent: true });
  const standing = await standingIn(deps, read, actor, deps.clock.now());
  if (isRepeated(read, key)) {
    return { order: await answerAfter(deps, read, actor, standing), replayed: true };
  }
  throw await conflict(deps, new DomainError('version_conflict'), read, actor, standing);
}

const whatIsRead = (
  actor: Actor,
  { orderId, command }: { orderId: string; command: { input: object } },
) => ({ orderId, personId: isMachine(actor) ? '' : actor.id, input: command.input });

const keyOf = (
  actor: Actor,
  { once, command }: { once?: { idempotencyKey: string; body: unknown }; command: { name: Step } },
): CommandKey | undefined =>
  once === undefined || isMachine(actor)
    ? undefined
    : commandKeyOf(actor.id, once.idempotencyKey, { command: command.name, body: once.body });

/**
 * From a reading that may be a moment old, for half the price: what is written stands under its version. A refusal
 * could rest on what has just changed, so it is only told after a consistent reading.
 */
async function firstAttempt<Name extends Step>(
  deps: OrderDeps,
  actor: Actor,
  request: CommandRequest<Name>,
  key: CommandKey | undefined,
): Promise<CommandResult | 'overtaken' | 'unsure'> {
  try {
    return await attempt(deps, actor, request, { key, reading: request.ahead });
  } catch (error) {
    if (error instanceof DomainError) return 'unsure';
    throw error;
  }
}

async function attempt<Name extends Step>(
  deps: OrderDeps,
  actor: Actor,
  { orderId, command }: CommandRequest<Name>,
  { key, reading }: { key: CommandKey | undefined; reading: CommandReading | undefined },
): Promise<CommandResult | 'overtaken'> {
  const about = whatIsRead(actor, { orderId, command });
  const { personId } = about;
  const media = mediaIn(command.input);
  const { read, mediaRefusal } =
    reading ?? (await readForCommand(deps, about, { consistent: false }));
  const now = deps.clock.now();
  const standing = await standingIn(deps, read, actor, now);
  if (isRepeated(read, key)) {
    return { order: await answerAfter(deps, read, actor, standing), replayed: true };
  }
  requireKnown(read, actor, standing, command.name);
  const facts = await gatherFacts(deps, read, command, actor);
  const moment = { now, salt: newSalt(), textId: newId(now) };
  const decision = await decided(deps, { read, command, actor, standing, facts, moment });
  if (mediaRefusal !== undefined) throw mediaRefusal;
  const comment = await redactedComment(deps, read.order, command);
  const { order, text } = decision;
  await Promise.all([
    text === undefined ? undefined : deps.orders.saveText(order, text),
    useMedia(deps, media, { personId, orderId }),
  ]);
  const beside = comment === undefined ? [] : [await deps.beside.sealedComment(order, comment)];
  if (!(await deps.orders.save(order, read.keys, { key, beside }))) return 'overtaken';
  const after: ReadOrder = {
    ...read,
    order,
    texts: text === undefined ? read.texts : [...read.texts, text],
  };
  const answer = await answerAfter(deps, after, actor);
  return { order: withQualifying(answer, facts), replayed: false };
}

const withQualifying = (
  answer: OrderAnswer | undefined,
  { qualifying }: Facts,
): OrderAnswer | undefined =>
  answer === undefined || qualifying === undefined ? answer : { ...answer, qualifying };

/** Whether this key was seen; with another body it is refused. */
function isRepeated({ keys }: ReadOrder, key: CommandKey | undefined): boolean {
  const known =
    key === undefined ? undefined : keys.find((remembered) => remembered.key === key.key);
  if (known === undefined) return false;
  if (known.body !== key?.body) throw new DomainError('idempotency_key_reused');
  return true;
}

function requireKnown(read: ReadOrder, actor: Actor, standing: Standing, name: Step): void {
  if (!isMachine(actor) && !isKnownTo(read.order, standing, isPublic(read.order, read), name)) {
    throw new DomainError('not_found');
  }
}

/** Decides; what is refused because of version or state carries the order as this viewer may see it. */
async function decided<Name extends Step>(
  deps: OrderDeps,
  {
    read,
    command,
    actor,
    standing,
    facts,
    moment,
  }: {
    read: ReadOrder;
    command: Command<Name>;
    actor: Actor;
    standing: Standing;
    facts: Facts;
    moment: { now: number; salt: string; textId: string };
  },
) {
  try {
    return decide(read.order, command, actor, { standing, facts, moment });
  } catch (error) {
    const isConflict =
      error instanceof DomainError &&
      (error.code === 'version_conflict' || error.code === 'illegal_transition');
    throw isConflict ? await conflict(deps, error, read, actor, standing) : error;
  }
}

async function conflict(
  deps: OrderDeps,
  error: DomainError,
  read: ReadOrder,
  actor: Actor,
  standing: Standing,
): Promise<Conflict> {
  const { id, state } = read.order;
  const least = { id, state, version: versionOf(read.order) };
  const seen = await answerAfter(deps, read, actor, standing, { orNothing: true });
  await noteLook(deps, seen, { actor, standing });
  return new Conflict(error, seen ?? least);
}
