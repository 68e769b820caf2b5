import type { WeappCalls, WeappOptions, WxAnswer, WxOptions, WxRequest, WxUpload } from '../types';
import { answer, refuse, WxFailure } from './answer';
import type { Files } from './media';

/** `wx.request` and `wx.uploadFile`: what leaves the phone, answered by the test. */
export function networkStubs(
  { request, upload }: WeappOptions,
  calls: WeappCalls,
  files: Files,
): Record<string, unknown> {
  return {
    request: (options: WxOptions): unknown => {
      const asked = requestOf(options);
      calls.request.push(asked);
      return send('request', options, async () => request?.(asked));
    },
    uploadFile: (options: WxOptions): unknown => {
      const filePath = String(options.filePath);
      const sent: WxUpload = {
        url: String(options.url),
        name: String(options.name),
        filePath,
        formData: stringsOf(options.formData),
        bytes: files.read(filePath),
      };
      calls.upload.push(sent);
      return send('uploadFile', options, async () => upload?.(sent));
    },
    getNetworkType: (options: WxOptions = {}): unknown =>
      answer(options, () => ({ errMsg: 'getNetworkType:ok', networkType: 'wifi' })),
  };
}

function send(name: string, options: WxOptions, ask: () => Promise<WxAnswer | undefined>): unknown {
  let isAborted = false;
  const promised = answer(options, async () => {
    const answered = await ask().catch((error: unknown) => Promise.reject(refuse(name, error)));
    if (isAborted) throw new WxFailure(name, 'abort');
    if (!answered) throw new WxFailure(name, `the test answers no wx.${name}`);
    return { errMsg: `${name}:ok`, cookies: [], header: {}, statusCode: 200, ...answered };
  });
  const task = {
    abort: () => (isAborted = true),
    offHeadersReceived: nothing,
    offProgressUpdate: nothing,
    onHeadersReceived: nothing,
    onProgressUpdate: nothing,
  };
  return promised instanceof Promise ? Object.assign(promised, task) : task;
}

const nothing = (): void => undefined;

function requestOf({ url, method, header, data }: WxOptions): WxRequest {
  return {
    url: String(url),
    method: typeof method === 'string' ? method.toUpperCase() : 'GET',
    header: stringsOf(header),
    data: data === undefined ? undefined : JSON.parse(JSON.stringify(data)),
  };
}

function stringsOf(value: unknown): Record<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.map(([key, one]: [string, unknown]) => [key, String(one)]));
}
