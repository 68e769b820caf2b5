import { DAY, HOUR, MINUTE } from '../../domain/time/shanghai';
import type { Log } from '../../functions/platform/log';
import { arrivalsOf, type Arrival } from './core/arrivals';
import { createCast, type Cast } from './core/cast';
import { createSimClock } from './core/clock';
import { CRASHES_A_DAY, planCrashes } from './core/crashes';
import { diceOf } from './core/dice';
import { createDuePoints } from './core/due-points';
import { layGround, type Ground } from './core/ground';
import { openJournal, type Journal } from './core/journal';
import { createMachinery, type Machinery } from './core/machinery';
import { openSite, type Site } from './core/site';
import { openStage, type Stage } from './core/stage';
import { openTape } from './core/tape';
import { createWatch, type Watch } from './core/watch';
import { weatherOf, type Weather } from './core/weather';
import { react } from './actors/react';
import { joinSome, mayBeTold, planTaps } from './actors/taps';

export interface SimulationOptions {
  seed: string;
  /** Instant of the first midnight, in Shanghai. */
  start: number;
  days: number;
  orders: number;
  households: number;
  /** Every job at every five minutes, also where nothing is due: the same, and slower. */
  everyRun?: boolean;
  /** Three unless said. */
  crashesADay?: number;
  /** Told at the end of each day, with how many orders were placed by then and how many of them are open. */
  onDay?: (day: number, orders: { placed: number; open: number }) => void;
}

/** What is there when all days are over, for whoever looks whether all is well. */
export interface Simulated {
  options: SimulationOptions;
  ground: Ground;
  site: Site;
  stage: Stage;
  cast: Cast;
  machinery: Machinery;
  journal: Journal;
  weather: Weather;
  crashesPlanned: number;
  /** Open orders by state at the end of each day. */
  backlog: Record<string, number>[];
  watch: Watch;
  close: () => Promise<void>;
}

/** The clock runs every five minutes. */
export const STEP = 5 * MINUTE;
const NOT_OPEN = new Set(['rated', 'closed', 'rejected', 'withdrawn', 'merged']);

/** Lives through the days: people, the stream, the clock, WeChat and the crashes. */
export async function simulate(options: SimulationOptions): Promise<Simulated> {
  const { seed, start, days, households } = options;
  const clock = createSimClock(start);
  const ground = await layGround(clock);
  const journal = openJournal();
  const crashes = planCrashes(diceOf(`${seed}/crashes`), {
    ...{ start, days, crashesADay: options.crashesADay ?? CRASHES_A_DAY },
  });
  const weather = weatherOf(diceOf(`${seed}/weather`), start, days);
  const log = logInto(journal);
  const site = openSite({ ground, weather, crashes, journal, log });
  const cast = createCast(ground, households);
  await cast.settleIn();
  const stage = openStage({ seed, clock, wechat: ground.wechat, site, cast, journal });
  const watch = createWatch(stage);
  const tape = openTape(ground.endpoint, ground.streamArn);
  const machinery = createMachinery({
    ...{ site, tape, journal, dice: diceOf(`${seed}/stream`), onRecord: watch.onRecord },
    jobNames: ['clock', 'messages', 'insight', 'checks'],
  });
  for (const arrival of arrivalsOf(options)) {
    stage.agenda.plan(arrival.at, () => place(stage, arrival));
  }
  planTaps(stage, options);
  const backlog: Record<string, number>[] = [];
  const points = createDuePoints(stage.known);
  const isDue = (now: number) => {
    const isOften = options.everyRun === true || now % HOUR === 0;
    const hasPassed = points.hasPassed(now) || journal.cutRuns.at(-1) === now - STEP;
    return (job: string): boolean => {
      if (isOften) return true;
      if (job === 'clock') return hasPassed;
      if (job === 'queue') return watch.waiting('QUEUE#outgoing') > 0;
      return job === 'checks' && watch.waiting('PENDING#CHECK') > 0;
    };
  };
  const end = start + days * DAY;
  for (let now = start + STEP; now <= end; now += STEP) {
    await liveUntil(stage, now);
    await machinery.drain();
    const changed = watch.changed();
    changed.forEach(points.note);
    await machinery.tick(now, isDue(now));
    for (const order of changed) react(stage, order);
    if ((now - start) % DAY !== 0) continue;
    const counts = backlogOf(stage);
    backlog.push(counts);
    const open = Object.values(counts).reduce((sum, count) => sum + count, 0);
    options.onDay?.((now - start) / DAY, { placed: stage.known.size, open });
  }
  await settle(machinery, end);
  return {
    ...{ options, ground, site, stage, cast, machinery, journal, weather, backlog, watch },
    crashesPlanned: crashes.planned,
    close: async () => {
      site.close();
      tape.close();
      await ground.close();
    },
  };
}

/** What was written last is projected and counted too. */
async function settle(machinery: Machinery, now: number): Promise<void> {
  await machinery.drainAll();
  await machinery.tick(now, () => true);
  await machinery.drainAll();
}

/** Of the log only what says why a message stayed. */
const logInto = ({ unsent }: Journal): Log => ({
  info: () => undefined,
  error: (message, data = {}) => {
    if (message !== 'message not sent') return;
    const { state, errcode } = data;
    unsent.push(`${String(state)}${errcode === 0 ? '' : ` ${String(errcode)}`}`);
  },
});

async function liveUntil({ agenda, clock }: Stage, until: number): Promise<void> {
  for (let next = agenda.nextAt(); next !== undefined && next < until; next = agenda.nextAt()) {
    clock.moveTo(next);
    await agenda.take()?.run();
  }
  clock.moveTo(until);
}

async function place(stage: Stage, arrival: Arrival): Promise<void> {
  const { journal, clock } = stage;
  const { index, placer, body, channel, category } = arrival;
  const reply = await stage
    .phone(placer)
    .post('/v1/orders', body, `sim-${stage.seed}-place-${index}`);
  const { id } = reply.body;
  if (reply.status !== 201 || typeof id !== 'string') return;
  stage.arrivals.set(id, arrival);
  await mayBeTold(stage, placer, `grant-${index}`, ['progress', 'rate']);
  if (arrival.isHeating) await joinSome(stage, id, arrival);
  journal.placed.push({ id, at: clock.now(), channel, category, placer });
}

function backlogOf({ known }: Stage): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state } of known.values()) {
    if (!NOT_OPEN.has(state)) counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}
