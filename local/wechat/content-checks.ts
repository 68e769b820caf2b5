import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { requireBody, requireOpenid } from './credentials';
import type { Pusher } from './pusher';
import { WechatRefusal } from './refusal';

type Verdict = 'pass' | 'review' | 'risky';

const LABELS: Readonly<Record<Verdict, number>> = { pass: 100, review: 20_001, risky: 20_001 };
/** The words by which a text on one machine is found wanting. */
const RISKY_WORDS = '违规测试';
const REVIEW_WORDS = '待审测试';
const MAX_CHARACTERS = 2500;

const scene = z.number().default(0);
const textRequest = z.object({
  version: z.literal(2),
  openid: z.string().default(''),
  scene,
  content: z.string().default(''),
});
const mediaRequest = z.object({
  version: z.literal(2),
  media_type: z.literal([1, 2]),
  media_url: z.url({ protocol: /^https?$/ }),
  openid: z.string().default(''),
  scene,
});

export interface ContentCheckDeps {
  readonly pusher: Pusher;
  readonly appId: string;
  /** Openids that have not used the mini-program for over 2 hours (61010). */
  readonly idle: ReadonlySet<string>;
}

/** 内容安全: the verdict on a text at once, that on a picture by a push. */
export function createContentChecks({ pusher, appId, idle }: ContentCheckDeps) {
  const pictureVerdicts = new Map<string, Verdict>();

  function requireAuthor(given: { readonly openid: string; readonly scene: number }): void {
    requireOpenid(given.openid);
    if (idle.has(given.openid)) throw new WechatRefusal(61010);
    if (![1, 2, 3, 4].includes(given.scene)) throw new WechatRefusal(40129);
  }

  function verdictOnPicture(url: string): Verdict {
    const { pathname } = new URL(url);
    for (const [ending, verdict] of pictureVerdicts) if (pathname.endsWith(ending)) return verdict;
    return 'pass';
  }

  return {
    judgePictures(ending: string, verdict: Verdict): void {
      pictureVerdicts.set(ending, verdict);
    },
    /** `POST /wxa/msg_sec_check` */
    text(body: unknown): Record<string, unknown> {
      const given = requireBody(body, textRequest);
      requireAuthor(given);
      if (given.content === '') throw new WechatRefusal(44002);
      if (Array.from(given.content).length > MAX_CHARACTERS) throw new WechatRefusal(45002);
      const result = resultOf(verdictOnText(given.content));
      const detail = [{ strategy: 'content_model', errcode: 0, ...result }];
      return { errcode: 0, errmsg: 'ok', result, detail, trace_id: randomUUID() };
    },
    /** `POST /wxa/media_check_async` */
    media(body: unknown): Record<string, unknown> {
      const given = requireBody(body, mediaRequest);
      requireAuthor(given);
      const traceId = randomUUID();
      const { suggest, label } = resultOf(verdictOnPicture(given.media_url));
      pusher.push(given.openid, {
        Event: 'wxa_media_check',
        appid: appId,
        trace_id: traceId,
        version: 2,
        errcode: 0,
        errmsg: 'ok',
        result: { suggest, label: String(label) },
      });
      return { errcode: 0, errmsg: 'ok', trace_id: traceId };
    },
  };
}

const resultOf = (suggest: Verdict) => ({ suggest, label: LABELS[suggest] });

function verdictOnText(content: string): Verdict {
  if (content.includes(RISKY_WORDS)) return 'risky';
  return content.includes(REVIEW_WORDS) ? 'review' : 'pass';
}
