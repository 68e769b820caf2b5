import type { WeappCalls, WxOptions } from '../types';

/** A failure as WeChat words it: `{errMsg: 'login:fail …'}`. */
export class WxFailure extends Error {
  constructor(
    readonly api: string,
    reason: string,
  ) {
    super(`${api}:fail ${reason}`);
  }
}

export function refuse(api: string, error: unknown): WxFailure {
  return new WxFailure(api, error instanceof Error ? error.message : String(error));
}

/** Calls back later as WeChat does, or, without any callback, answers a promise. */
export function answer(options: WxOptions, result: () => unknown): unknown {
  const settled = new Promise((resolve) => setTimeout(resolve, 0)).then(result);
  if (!options.success && !options.fail && !options.complete) {
    return settled.catch((error: unknown) => Promise.reject(asResult(error)));
  }
  void settled.then(
    (value) => {
      options.success?.(value);
      options.complete?.(value);
    },
    (error: unknown) => {
      const failure = asResult(error);
      options.fail?.(failure);
      options.complete?.(failure);
    },
  );
  return undefined;
}

function asResult(error: unknown): Error & { errMsg: string } {
  const real = error instanceof Error ? error : new Error(String(error));
  return Object.assign(real, { errMsg: real.message });
}

/** Stubs that only succeed, each with what it answers beside `errMsg`; every call is recorded. */
export function succeeding(
  calls: WeappCalls,
  answers: Record<string, (options: WxOptions) => Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).map(([name, result]) => [
      name,
      (options: WxOptions = {}): unknown => {
        calls.wx.push({ name, options });
        return answer(options, () => ({ errMsg: `${name}:ok`, ...result(options) }));
      },
    ]),
  );
}
