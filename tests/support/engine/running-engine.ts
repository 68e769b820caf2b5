import type { Engine } from '../../../local/engine';
import type { Lifeline } from './lifeline';

interface RunningEngine {
  engine: Engine;
  lifeline: Lifeline;
}

// Jest loads setup and teardown apart from each other, in one process: what they share hangs on the process.
const shared: { sidanTestEngine?: RunningEngine } & typeof globalThis = globalThis;

export function rememberEngine(running: RunningEngine): void {
  shared.sidanTestEngine = running;
}

export function forgetEngine(): RunningEngine | undefined {
  const running = shared.sidanTestEngine;
  delete shared.sidanTestEngine;
  return running;
}
