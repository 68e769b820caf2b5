import { startFleetingEngine } from '../../../local/engine';
import { endWhenThisProgramDies } from './lifeline';

/** An engine whose data goes with it. */
export interface TestEngine {
  /** `http://127.0.0.1:<port>` */
  endpoint: string;
  stop: () => Promise<void>;
}

/** An engine of one's own, ready at once; it and its data end with this program, however that ends. */
export async function startTestEngine(): Promise<TestEngine> {
  const engine = await startFleetingEngine();
  const lifeline = endWhenThisProgramDies(engine.pid, engine.folder);
  return {
    endpoint: engine.endpoint,
    stop: async () => {
      lifeline.cut();
      await engine.stop();
    },
  };
}
