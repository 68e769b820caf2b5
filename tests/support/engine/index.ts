import { startEngine } from '../../../local/engine';
import { endWhenThisProgramDies } from './lifeline';

/** An engine in memory. */
export interface TestEngine {
  /** `http://127.0.0.1:<port>` */
  endpoint: string;
  stop: () => Promise<void>;
}

/**
 * An engine of one's own, ready in milliseconds; it ends with this program, however that ends. Not one for all test files:
 * it looks through the streams of all its tables, gone ones too, whenever one of them is read.
 */
export async function startTestEngine(): Promise<TestEngine> {
  const engine = await startEngine();
  const lifeline = endWhenThisProgramDies(engine.pid);
  return {
    endpoint: engine.endpoint,
    stop: async () => {
      lifeline.cut();
      await engine.stop();
    },
  };
}
