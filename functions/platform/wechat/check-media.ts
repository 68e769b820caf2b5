import * as z from 'zod/mini';
import type { ContentScene } from './check-text';
import type { Transport } from './transport';

export interface MediaToCheck {
  readonly openid: string;
  readonly mediaUrl: string;
  readonly scene: ContentScene;
}

const answer = z.object({ trace_id: z.string().check(z.minLength(1)) });
const IMAGE = 2;

/** 多媒体内容安全: asks for a verdict on a picture; it is pushed within 30 minutes under this trace id. Throws `WechatFault`. */
export const createCheckMedia =
  (transport: Transport) =>
  async ({ openid, mediaUrl, scene }: MediaToCheck): Promise<{ readonly traceId: string }> => {
    const body = { version: 2, media_type: IMAGE, media_url: mediaUrl, openid, scene };
    const { trace_id: traceId } = await transport(
      { method: 'POST', path: '/wxa/media_check_async', body },
      answer,
    );
    return { traceId };
  };
