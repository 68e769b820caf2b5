import Taro from '@tarojs/taro';
import { call, get } from './http';
import { newKey } from './keys';
import { isWeb } from './platform';

/** When WeChat may be asked whether a message may be sent: only inside a tap. */
export type Occasion = 'submit' | 'rate' | 'work';
type Templates = Partial<Record<Occasion, string[]>>;

let templates: Templates | undefined;

/** Has to be known before the tap: WeChat takes no question that comes after an answer of ours. */
export async function prepareToAsk(): Promise<void> {
  if (isWeb || templates) return;
  templates = await get<Templates>('/v1/inbox/templates').catch(() => undefined);
}

/** 订阅消息: asks, in the moment of a tap, whether the next message may be sent. Never in the way of what was tapped. */
export function askToTell(occasion: Occasion): void {
  const tmplIds = templates?.[occasion] ?? [];
  if (isWeb || tmplIds.length === 0) return;
  Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })
    .then((answer) => {
      const said = new Map(Object.entries(answer));
      return grant(tmplIds.filter((id) => said.get(id) === 'accept'));
    })
    .catch(() => undefined);
}

async function grant(templateIds: string[]): Promise<void> {
  if (templateIds.length === 0) return;
  await call('/v1/inbox/grants', { method: 'POST', body: { templateIds }, key: newKey() });
}
