import * as z from 'zod/mini';
import { readPushBody } from './push-body';
import { verdictSchema, type Verdict } from './verdict';

export interface SubscriptionChoice {
  readonly templateId: string;
  readonly accepted: boolean;
}

export interface SentMessageReport {
  readonly templateId: string;
  readonly messageId: string;
  readonly errcode: number;
}

/** What WeChat pushes to us, as far as the product listens to it. */
export type PushEvent =
  | { readonly kind: 'mediaChecked'; readonly traceId: string; readonly verdict: Verdict }
  | {
      readonly kind: 'subscriptionsChosen' | 'subscriptionsChanged';
      readonly openid: string;
      readonly choices: readonly SubscriptionChoice[];
    }
  | {
      readonly kind: 'messagesSent';
      readonly openid: string;
      readonly reports: readonly SentMessageReport[];
    };

/** `List` is an object where there is one entry, an array where there are several. */
const listOf = <T>(item: z.ZodMiniType<T>) =>
  z.union([
    z.array(item),
    z.pipe(
      item,
      z.transform((single) => [single]),
    ),
  ]);

const choice = z.pipe(
  z.object({ TemplateId: z.string(), SubscribeStatusString: z.string() }),
  z.transform((item) => ({
    templateId: item.TemplateId,
    accepted: item.SubscribeStatusString === 'accept',
  })),
);

const report = z.pipe(
  z.object({ TemplateId: z.string(), MsgID: z.coerce.string(), ErrorCode: z.coerce.number() }),
  z.transform((item) => ({
    templateId: item.TemplateId,
    messageId: item.MsgID,
    errcode: item.ErrorCode,
  })),
);

const mediaChecked = z.pipe(
  z.object({
    Event: z.literal('wxa_media_check'),
    trace_id: z.string().check(z.minLength(1)),
    // A picture that WeChat could not fetch has no result: a person has to look at it.
    result: z.catch(z.optional(z.object({ suggest: verdictSchema })), undefined),
  }),
  z.transform((event) => ({
    kind: 'mediaChecked' as const,
    traceId: event.trace_id,
    verdict: event.result?.suggest ?? 'review',
  })),
);

const choices = <E extends string, K extends string>(event: E, kind: K) =>
  z.pipe(
    z.object({ Event: z.literal(event), FromUserName: z.string(), List: listOf(choice) }),
    z.transform((body) => ({ kind, openid: body.FromUserName, choices: body.List })),
  );

const messagesSent = z.pipe(
  z.object({
    Event: z.literal('subscribe_msg_sent_event'),
    FromUserName: z.string(),
    List: listOf(report),
  }),
  z.transform((body) => ({
    kind: 'messagesSent' as const,
    openid: body.FromUserName,
    reports: body.List,
  })),
);

const pushEvent: z.ZodMiniType<PushEvent> = z.union([
  mediaChecked,
  choices('subscribe_msg_popup_event', 'subscriptionsChosen' as const),
  choices('subscribe_msg_change_event', 'subscriptionsChanged' as const),
  messagesSent,
]);

/**
 * Reads the message of a push, JSON or XML, that was found to be WeChat's. Undefined for junk and for events that the
 * product does not listen to; never throws.
 */
export const parsePushEvent = (message: string): PushEvent | undefined =>
  pushEvent.safeParse(readPushBody(message)).data;
