import { forgetEngine } from './running-engine';

/** Once for the whole run, after the last test, also when a test file crashed. */
export default async function stopTestEngine(): Promise<void> {
  const running = forgetEngine();
  running?.lifeline.cut();
  await running?.engine.stop();
}
