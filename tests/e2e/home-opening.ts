import { createWeapp, requestOverHttp } from '../support/weapp';
import { nodesIn } from '../support/weapp/tree';
import { BUILT_FOR } from './phone';

const PATIENCE_MS = 30_000;

/** What it took to open the first page of the built mini-program until it was filled and asked for nothing more. */
export interface Opening {
  requests: number;
  /** Paths in the order in which they were asked. */
  asked: string[];
  /** Bytes of the bodies of all answers. */
  bytes: number;
  /** Bytes of the page's first `setData`. */
  firstSetData: number;
  /** Whether that first one held the community's categories already. */
  cached: boolean;
  nodes: number;
  /** What the phone remembers when it is closed. */
  storage: Record<string, unknown>;
}

/** Opens 点单 as this persona, on a phone that remembers what is given. Throws where WeChat would not bear it. */
export async function openHome(
  dist: string,
  server: string,
  persona: string,
  storage: Record<string, unknown> = {},
): Promise<Opening> {
  let bytes = 0;
  let running = 0;
  const weapp = createWeapp(dist, {
    storage,
    loginCode: () => `demo:${persona}`,
    request: async (asked) => {
      running += 1;
      try {
        const answer = await requestOverHttp({
          ...asked,
          url: asked.url.replace(BUILT_FOR, server),
        });
        bytes += Buffer.byteLength(JSON.stringify(answer.data ?? ''));
        return answer;
      } finally {
        running -= 1;
      }
    },
  }).launch();
  try {
    const page = weapp.open('/pages/home/index');
    await weapp.waitFor(() => weapp.byId('category-drain') && running === 0, PATIENCE_MS);
    // What is asked for because of the last answer is counted too.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await weapp.waitFor(() => running === 0, PATIENCE_MS);
    weapp.assertHealthy();
    const [first] = page.setDataCalls;
    return {
      requests: weapp.calls.request.length,
      asked: weapp.calls.request.map(({ url }) => url.replace(BUILT_FOR, '').replace(/\?.*/, '')),
      bytes,
      firstSetData: first?.bytes ?? 0,
      cached: JSON.stringify(first?.data ?? {}).includes('category-drain'),
      nodes: [...nodesIn(weapp.tree())].length,
      storage: Object.fromEntries(weapp.storage),
    };
  } finally {
    weapp.close();
  }
}
