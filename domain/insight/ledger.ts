import type { Order, OrderEvent } from '../order/order';
import { latestVoice, ratesOf, VALID_VOICES, type Rate, type Voice } from '../rates';
import { DAY, HOUR, MINUTE, shanghaiClock, shanghaiDay } from '../time/shanghai';
import { LEDGER_TOTAL_WORDS, VOICE_WORDS, WAITING_WORDS, type LedgerColumn } from '../words/ledger';
import { EXEMPT_REASON_WORDS, ORDER_SOURCE_WORDS, SATISFACTION_WORDS } from '../words/reasons';
import { workStateWords } from '../words/states';
import { recordOf, type OrderRecord } from './order-record';
import { WAITING_CAUSES, waitedFor, type Waited } from './waiting';

export type LedgerRow = Record<LedgerColumn, string | number>;

/** How areas and categories are called, and the moment up to which what is open has waited. */
export interface LedgerNames {
  areaOf: (code: string) => string;
  categoryOf: (code: string) => string;
  now: number;
}

/**
 * One order in the monthly ledger (月度台账): its number and that of the hotline, times in Shanghai, organisations by name.
 * No words, no resident, no member of staff. What is sensitive is in no ledger.
 */
export function ledgerRow(order: Order, { areaOf, categoryOf, now }: LedgerNames): LedgerRow {
  const { source, fulfilledAt, state, pause, escalation } = order;
  const record = recordOf(order);
  const waited = record?.waited ?? waitedFor(order.events, fulfilledAt ?? now);
  return {
    number: order.number,
    externalNumber: order.externalNumber ?? '',
    source: source === undefined ? '' : ORDER_SOURCE_WORDS[source],
    category: categoryOf(order.categoryCode),
    ...timesIn(order, record),
    state: workStateWords(state, {
      shelved: pause?.shelved === true,
      ...(escalation === undefined ? {} : { cause: escalation.cause }),
    }),
    firstReceiver: areaOf(order.firstReceiver),
    owner: areaOf(order.ownerArea),
    partner: partnerIn(order),
    onTime: record?.onTime === undefined ? '' : yesNo(record.onTime),
    ...voiceIn(record),
    reopened: order.reopened,
    waited: waitedWords(waited),
    exempted: order.exempted === undefined ? '' : EXEMPT_REASON_WORDS[order.exempted.reasonCode],
  };
}

const yesNo = (is: boolean): string => (is ? LEDGER_TOTAL_WORDS.yes : LEDGER_TOTAL_WORDS.no);

/** Who did it as an organisation: what the owner does itself (社区自办) counts for the owner, never for a person. */
const partnerIn = ({ partner, selfHandled }: Order): string =>
  partner?.name ?? (selfHandled === true ? LEDGER_TOTAL_WORDS.bySelf : '');

function timesIn({ events, placedAt, contacts, fulfilledAt }: Order, record?: OrderRecord) {
  const first = (...commands: OrderEvent['command'][]): number | undefined =>
    events.find(({ command }) => commands.includes(command))?.at;
  return {
    placedAt: timeWords(placedAt),
    respondedAt: timeWords(contacts.find(({ reached }) => reached)?.at),
    acceptedAt: timeWords(first('accept', 'respond')),
    takenAt: timeWords(events.findLast(({ command }) => command === 'claim')?.at),
    fulfilledAt: timeWords(fulfilledAt),
    endedAt: timeWords(record?.end?.at),
  };
}

const timeWords = (at: number | undefined): string =>
  at === undefined ? '' : `${shanghaiDay(at)} ${shanghaiClock(at)}`;

/** The voice that the rates count; else what was said on behalf or to the community itself. */
function voiceIn(record: OrderRecord | undefined) {
  const voice: Voice | undefined =
    record &&
    (latestVoice(record, VALID_VOICES) ??
      latestVoice(record, ['onBehalf']) ??
      latestVoice(record, ['community']));
  return {
    voice: voice === undefined ? '' : VOICE_WORDS[voice.kind],
    resolved: voice === undefined ? '' : yesNo(voice.resolved),
    satisfaction: voice === undefined ? '' : SATISFACTION_WORDS[voice.satisfaction],
  };
}

const waitedWords = (waited: Waited): string =>
  WAITING_CAUSES.flatMap((cause) => {
    const length = waited[cause];
    return length === undefined ? [] : [`${WAITING_WORDS[cause]} ${lengthWords(length)}`];
  }).join(';');

/** Days and hours, below an hour minutes. */
function lengthWords(length: number): string {
  if (length < HOUR) return `${Math.max(1, Math.round(length / MINUTE))} 分钟`;
  const hours = Math.round(length / HOUR);
  const days = Math.floor(hours / (DAY / HOUR));
  const rest = hours % (DAY / HOUR);
  return [days > 0 ? `${days} 天` : '', rest > 0 ? `${rest} 小时` : ''].filter(Boolean).join(' ');
}

const PERCENT = 100;

const rateWords = ({ value, count, of }: Rate): string[] =>
  value === null
    ? [LEDGER_TOTAL_WORDS.noData]
    : [`${(value * PERCENT).toFixed(1)}%`, String(count), String(of)];

/**
 * 合计: the figures of the orders that ended in the month, as everywhere else, each with its counts; `placed` is how many
 * were placed in it, `unlisted` how many are sensitive and therefore not among the rows.
 */
export function ledgerTotals(
  ended: readonly OrderRecord[],
  { placed, unlisted }: { placed: number; unlisted: number },
): string[][] {
  const rates = ratesOf(ended);
  const { withExempted, shares } = rates;
  const words = LEDGER_TOTAL_WORDS;
  const line = (name: string, rate: Rate): string[] => [words.total, name, ...rateWords(rate)];
  const names = ['responseRate', 'resolutionRate', 'satisfactionRate', 'firstTimeRate'] as const;
  const counted = ['rejected', 'reopened', 'unrated', 'exempted'] as const;
  return [
    [words.total, words.placed, String(placed)],
    [words.total, words.ended, String(ended.length)],
    [words.total, words.unlisted, String(unlisted)],
    ...names.map((name) => line(words[name], rates[name])),
    ...names.map((name) => line(`${words[name]}${words.withExempted}`, withExempted[name])),
    ...counted.map((name) => line(words[name], shares[name])),
  ];
}
