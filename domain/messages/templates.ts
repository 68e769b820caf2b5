import type { MessageKind } from '../words/messages';
import type { Audience } from './audience';
import type { Message } from './messages-of';

/** 订阅消息模板: what people can be asked to be sent. Few, so that one question on a phone brings many messages. */
export const TEMPLATE_KINDS = ['progress', 'rate', 'work', 'due'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** The account's template for each kind; a kind without one is never sent. */
export type Templates = Readonly<Partial<Record<TemplateKind, string>>>;

/** When a phone may ask, always within a tap, and for which templates then. */
export const OCCASIONS = {
  submit: ['progress', 'rate'],
  rate: ['progress'],
  work: ['work', 'due'],
} as const satisfies Record<string, readonly TemplateKind[]>;

/** `kind:id` pairs with commas between; anything else is left out. */
export function templatesFrom(setting: string): Templates {
  const pairs = setting.split(',').map((pair) => pair.trim().split(':'));
  const known = TEMPLATE_KINDS.flatMap((kind) => {
    const id = pairs.find(([name]) => name === kind)?.[1];
    return id ? [[kind, id] as const] : [];
  });
  return Object.fromEntries(known);
}

/** What staff are called away from the screen for; all else waits for the digest. */
const PRESSING: ReadonlySet<Message['about']> = new Set<MessageKind>([
  'overdue',
  'stuck',
  'called',
  'collective',
]);
const TO_RATE: ReadonlySet<Message['kind']> = new Set<MessageKind>(['fulfilled', 'remind']);
const RESIDENTS: ReadonlySet<Audience> = new Set<Audience>(['residents', 'residentsToo']);

/**
 * By which template a message also goes out by WeChat (订阅消息); undefined where it stays in the inbox: what neighbours
 * follow, and of what staff hear all that neither presses nor is urgent.
 */
export function templateOf(
  { inbox, kind, about, to }: Pick<Message, 'inbox' | 'kind' | 'about' | 'to'>,
  isUrgent: boolean,
): TemplateKind | undefined {
  if (inbox === 'followers') return undefined;
  if ('area' in inbox) return isUrgent || PRESSING.has(about) ? 'due' : undefined;
  if (!RESIDENTS.has(to)) return 'work';
  return TO_RATE.has(kind) ? 'rate' : 'progress';
}
