import type { WechatStandInControl } from '../../../local/wechat/server';
import type { Ground } from './ground';
import type { Line } from './line';
import type { Weather } from './weather';

/** A process's way to WeChat: over its line, in this weather. */
export function weatheredFetch({
  line,
  weather,
  ground,
}: {
  line: Line;
  weather: Weather;
  ground: Ground;
}): typeof fetch {
  return (input, init) => {
    const { pathname } = new URL(String(input));
    return line.io(`WeChat ${pathname}`, true, () => {
      const fault = weather.faultFor(pathname, ground.clock.now());
      if (fault !== undefined) ground.wechat.failNext(pathname, fault);
      return fetch(input, init);
    });
  };
}

const waiting = new Set<() => void>();
const listening = new Set<WechatStandInControl>();

/** A caller waits until the stand-in keeps silent, and not a moment of real time. */
export function impatience(control: WechatStandInControl) {
  if (!listening.has(control)) {
    listening.add(control);
    control.onSilence(() => [...waiting].forEach((timeIsUp) => timeIsUp()));
  }
  return {
    timer: (_ms: number, timeIsUp: () => void): (() => void) => {
      waiting.add(timeIsUp);
      return () => void waiting.delete(timeIsUp);
    },
    sleep: (): Promise<void> => Promise.resolve(),
  };
}
