import { startEngine } from '../../../local/engine';
import { endWhenThisProgramDies } from './lifeline';
import { rememberEngine } from './running-engine';

/** Once for the whole run, before the first test: one engine in memory, whose address all test files get. */
export default async function startTestEngine(): Promise<void> {
  const engine = await startEngine();
  const lifeline = endWhenThisProgramDies(engine.pid);
  rememberEngine({ engine, lifeline });
  process.env.SIDAN_TEST_ENGINE = engine.endpoint;
}
