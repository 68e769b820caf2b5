import type { WxAnswer, WxRequest, WxUpload } from './types';

/** Answers `wx.request` by really asking, as a phone would; JSON comes back read. */
export async function requestOverHttp({ url, method, header, data }: WxRequest): Promise<WxAnswer> {
  const hasBody = data !== undefined && method !== 'GET' && method !== 'HEAD';
  const response = await fetch(hasBody ? url : withQuery(url, data), {
    method,
    headers: { ...(hasBody ? { 'content-type': 'application/json' } : {}), ...header },
    ...(hasBody ? { body: typeof data === 'string' ? data : JSON.stringify(data) } : {}),
  });
  return answerOf(response, asJson);
}

/** Answers `wx.uploadFile` by really posting the form, the file last. */
export async function uploadOverHttp(upload: WxUpload): Promise<WxAnswer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.formData)) form.append(name, value);
  const type = upload.formData['Content-Type'] ?? 'image/jpeg';
  form.append(upload.name, new Blob([new Uint8Array(upload.bytes)], { type }), 'photo.jpg');
  const response = await fetch(upload.url, { method: 'POST', body: form });
  return answerOf(response, (text) => text);
}

function withQuery(url: string, data: unknown): string {
  if (typeof data !== 'object' || data === null) return url;
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(data)) query.append(key, String(value));
  return query.size === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${query.toString()}`;
}

async function answerOf(response: Response, read: (text: string) => unknown): Promise<WxAnswer> {
  return {
    statusCode: response.status,
    header: Object.fromEntries(response.headers),
    data: read(await response.text()),
  };
}

/** `wx.request` reads whatever is JSON, and hands on the text of what is not. */
function asJson(text: string): unknown {
  try {
    const read: unknown = JSON.parse(text);
    return read;
  } catch {
    return text;
  }
}
