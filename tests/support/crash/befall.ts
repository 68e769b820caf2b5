import type { PersonCommand } from '../../../domain/order/inputs';
import { getUser } from '../../../local/demo/people';
import { createClient, type Answer, type Client } from '../api/client';
import type { OrderAnswer } from '../../../domain/order/answer';
import { signIn } from '../api/people';
import type { World } from '../api/world';
import { FAULTS, type Strike } from './gate';
import type { Copy, Prepared } from './prepared';
import { startProcess, untilDead, type Process } from './process';
import type { Scenario } from './scenarios';

export interface Command {
  name: PersonCommand;
  scenario: Scenario;
  prepared: Prepared;
}

const KEY = 'one-key-for-one-tap';

/** Reading twice is reading: only what writes is worth sending again; the SDK sends nothing to WeChat. */
const isWrite = (io: string): boolean => !/^(Get|BatchGet|Query) /.test(io);

/** Every way in which a process can be struck at these calls. */
export const strikesAt = (ios: readonly string[]): Strike[] =>
  ios.flatMap((io) =>
    FAULTS.filter(
      (fault) => fault !== 'sentAgain' || (isWrite(io) && !io.startsWith('WeChat')),
    ).map((fault) => ({ io, fault })),
  );

/** The same where nobody waits for an answer: before and after a reading is then one. */
export const leanStrikesAt = (ios: readonly string[]): Strike[] =>
  strikesAt(ios).filter(({ io, fault }) => isWrite(io) || fault.endsWith('Before'));

/** Sends the command once, to a process that nothing befalls. */
export async function sendOnce(world: World, command: Command, copy: Copy): Promise<string[]> {
  const { status, text } = await send(world.as(command.scenario.by), command, copy);
  return status === 200 ? [] : [`answered ${status} ${text}`];
}

/** The calls that the command makes when nothing happens to it. */
export async function callsOf(world: World, command: Command): Promise<readonly string[]> {
  const process = startProcess(world);
  const answer = await send(
    clientOf(world, process, command),
    command,
    await command.prepared.copy(),
  );
  if (answer.status !== 200) throw new Error(`${command.name}: ${answer.text}`);
  return process.gate.seen;
}

/** Of calls of one kind that run side by side the last is sometimes not needed: then nothing strikes. */
export const UNREACHED = 'the call was not made';

/** Sends the command to a process that is struck, then once more; answers what is wrong with how that went. */
export async function befall(
  world: World,
  command: Command,
  { copy, strike }: { copy: Copy; strike?: Strike },
): Promise<string[]> {
  const process = startProcess(world, strike);
  const client = clientOf(world, process, command);
  const first = await untilDead(process, send(client, command, copy));
  const isReached = strike === undefined || process.gate.hasStruck();
  const survivor = process.gate.isDead() ? world.as(command.scenario.by) : client;
  const again = await send(survivor, command, copy);
  return [
    ...(isReached ? [] : [UNREACHED]),
    ...(first === 'killed' || first.status === 200 || first.status >= 500
      ? []
      : [`answered ${first.status} ${first.text}`]),
    ...(again.status === 200 ? [] : [`then answered ${again.status} ${again.text}`]),
    ...(first !== 'killed' && first.status === 200 && !isReplay(again) ? ['was done twice'] : []),
  ];
}

const isReplay = ({ headers }: Answer<unknown>): boolean =>
  headers['idempotency-replayed'] === 'true';

const clientOf = (world: World, { handler }: Process, { scenario }: Command): Client =>
  createClient(handler, signIn(world.platform, getUser(scenario.by).id));

const send = (
  client: Client,
  { name, scenario, prepared }: Command,
  { id, photos }: Copy,
): Promise<Answer<OrderAnswer>> =>
  client.run(id, name, scenario.body({ ...prepared.around, photos }), { key: KEY });
