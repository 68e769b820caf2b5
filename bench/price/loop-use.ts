import type { CloudUse } from '../memory/measure-memory';
import { isAwaited, recommend } from '../memory/recommend';
import type { Use } from './price-of';

/** What P1 and P2 count of a loop. */
export interface LoopUnits {
  writes: number;
  reads: number;
}

const PHOTOS = 3;
const REQUESTS = 18;
/** Of those, pages that show the photos; each photo is also read once by the function and once by WeChat's check. */
const DETAILS = 5;
const READ_BY_MACHINES = 2;
/** As it comes, and cleaned. */
const WRITTEN = 2;
/** A process asks for the platform's key once; one in a hundred invocations is taken to be the first of its process. */
const FIRST_OF_PROCESS = 0.01;
/** Sent, received, deleted. */
const REQUESTS_OF_A_MESSAGE = 3;
/** What Lambda itself logs of an invocation: START, END and REPORT. */
const LAMBDAS_OWN_LINES = 400;
const MEGABYTES = 1024;
const BYTES_OF_A_GIGABYTE = 1024 ** 3;

/** What one loop uses: units as measured, and the functions with the memory recommended for them. */
export function loopUse({ seen, loop }: CloudUse, { writes, reads }: LoopUnits): Use {
  const used = seen.map((one) => {
    const { memory, duration } = recommend(one, isAwaited(one.name));
    const times = loop.invocations[one.name] ?? 0;
    return { times, gigabyteSeconds: (times * memory * duration) / MEGABYTES / 1000 };
  });
  const invocations = used.reduce((sum, { times }) => sum + times, 0);
  return {
    writeUnits: writes,
    readUnits: reads,
    streamReads: loop.invocations['stream'] ?? 0,
    apiRequests: REQUESTS + PHOTOS + (loop.invocations['content'] ?? 0),
    invocations,
    gigabyteSeconds: used.reduce((sum, one) => sum + one.gigabyteSeconds, 0),
    objectPuts: PHOTOS * WRITTEN,
    objectGets: PHOTOS * (READ_BY_MACHINES + DETAILS),
    keyCalls: invocations * FIRST_OF_PROCESS,
    queueRequests: (loop.invocations['outgoing'] ?? 0) * REQUESTS_OF_A_MESSAGE,
    loggedGigabytes: (loop.logged + invocations * LAMBDAS_OWN_LINES) / BYTES_OF_A_GIGABYTE,
  };
}
