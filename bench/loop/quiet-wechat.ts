import type { Wechat } from '../../functions/platform/wechat/client';
import { DEMO_PERSONAS } from '../../local/wechat/personas';

/** WeChat without a network: knows the personas by `demo:<persona>`, anybody else by their code, and finds nothing wrong. */
export function quietWechat(): { wechat: Wechat; takeTraces: () => string[] } {
  let traces: string[] = [];
  let asked = 0;
  const wechat: Wechat = {
    codeToSession: (code) => {
      const persona = DEMO_PERSONAS.find((known) => code === `demo:${known.persona}`);
      const openid = persona?.openid ?? code;
      return Promise.resolve({ openid, sessionKey: '' });
    },
    phoneNumber: () => Promise.reject(new Error('no phone numbers here')),
    checkText: () => Promise.resolve('pass'),
    checkMedia: () => {
      asked += 1;
      const traceId = `trace-${asked}`;
      traces.push(traceId);
      return Promise.resolve({ traceId });
    },
    sendSubscribeMessage: () => Promise.reject(new Error('no messages here')),
  };
  return {
    wechat,
    takeTraces: () => {
      const taken = traces;
      traces = [];
      return taken;
    },
  };
}
