import * as z from 'zod/mini';
import type { Transport } from './transport';
import { verdictSchema, worstVerdict, type Verdict } from './verdict';

/** Where the content will be seen: 1 profile, 2 comment, 3 forum, 4 social log. */
export type ContentScene = 1 | 2 | 3 | 4;

export interface TextToCheck {
  readonly openid: string;
  readonly scene: ContentScene;
  readonly content: string;
}

const answer = z.object({ result: z.object({ suggest: verdictSchema }) });
const MAX_CHARACTERS = 2500;

/**
 * 文本内容安全: the verdict on a text; one beyond 2,500 characters is asked in pieces, the worst counts.
 * An empty text passes unasked. Throws `WechatFault`; `refused` 61010 means the author was idle for over 2 hours.
 */
export const createCheckText =
  (transport: Transport) =>
  async ({ openid, scene, content }: TextToCheck): Promise<Verdict> => {
    const verdicts: Verdict[] = [];
    for (const piece of pieces(content)) {
      const body = { version: 2, openid, scene, content: piece };
      const { result } = await transport(
        { method: 'POST', path: '/wxa/msg_sec_check', body },
        answer,
      );
      verdicts.push(result.suggest);
    }
    return worstVerdict(verdicts);
  };

function pieces(content: string): string[] {
  const characters = Array.from(content.trim());
  const count = Math.ceil(characters.length / MAX_CHARACTERS);
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * MAX_CHARACTERS, (index + 1) * MAX_CHARACTERS).join(''),
  );
}
