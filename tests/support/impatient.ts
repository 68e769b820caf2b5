import type { WechatStandInControl } from '../../local/wechat/server';

/** How long the client waits for WeChat in tests: until the stand-in keeps silent, and not a moment of real time. */
export function impatientWith(control: WechatStandInControl) {
  const waiting = new Set<() => void>();
  control.onSilence(() => [...waiting].forEach((timeIsUp) => timeIsUp()));
  return {
    timer: (_ms: number, timeIsUp: () => void): (() => void) => {
      waiting.add(timeIsUp);
      return () => void waiting.delete(timeIsUp);
    },
    sleep: (): Promise<void> => Promise.resolve(),
  };
}
