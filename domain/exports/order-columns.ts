import type { Order, SaidEvidence } from '../order/order';
import { isOpen } from '../order/states';
import { isOverdue } from '../order/view/wire';
import type { OrderColumn } from '../words/exports';
import {
  CHANNEL_WORDS,
  ESCALATION_CAUSE_WORDS,
  EXEMPT_REASON_WORDS,
  ORDER_CHANNEL_WORDS,
  ORDER_SOURCE_WORDS,
  REJECT_REASON_WORDS,
  TRIAGE_WORDS,
} from '../words/reasons';
import { workStateWords } from '../words/states';
import { columnsFor, type Column } from './column';
import { communityIn, partnerIn, wordsFor, type Exported } from './exported';

const { plain, coded, time, yesNo, money } = columnsFor<OrderColumn, Exported>();

const stateWords = (state: Order['state'], { order: { pause, escalation } }: Exported): string =>
  workStateWords(state, {
    shelved: pause?.shelved === true,
    ...(escalation === undefined ? {} : { cause: escalation.cause }),
  });

const area = (
  name: OrderColumn,
  code: (of: Exported) => string | undefined,
): Column<OrderColumn, Exported> => coded(name, code, (found, { names }) => names.areaOf(found));

const evidenceIn = ({ order, dossier }: Exported): SaidEvidence | undefined =>
  order.fulfilledAt === undefined ? undefined : dossier.lastOf('fulfil')?.evidence;

/** 六有 in words: where it was and who did it lead to a door and to a person, and are left out. */
const evidenceWords = (of: Exported, point: 'process' | 'result'): string | undefined =>
  wordsFor(of, evidenceIn(of)?.[point], of.checks.pieces[of.dossier.pieceOf('fulfil')]);

/** What is known of an order without its resident, in the order of the columns. */
export const ORDER_COLUMNS: readonly Column<OrderColumn, Exported>[] = [
  plain('number', ({ order }) => order.number),
  plain('externalNumber', ({ order }) => order.externalNumber),
  coded(
    'category',
    ({ order }) => order.categoryCode,
    (code, { names }) => names.categoryOf(code),
  ),
  plain('title', (of) => wordsFor(of, of.order.title, of.checks.text?.verdict)),
  coded('state', ({ order }) => order.state, stateWords),
  coded(
    'triage',
    ({ order }) => order.triage,
    (code) => TRIAGE_WORDS[code],
  ),
  yesNo('urgent', ({ order }) => order.urgent),
  coded(
    'channel',
    ({ order }) => order.channel,
    (code) => ORDER_CHANNEL_WORDS[code],
  ),
  coded(
    'source',
    ({ order }) => order.source,
    (code) => ORDER_SOURCE_WORDS[code],
  ),
  area('area', communityIn),
  area('firstReceiver', ({ order }) => order.firstReceiver),
  area('owner', ({ order }) => order.ownerArea),
  time('placedAt', ({ order }) => order.placedAt),
  time('acceptedAt', ({ order }) => order.acceptedAt),
  time('takenAt', ({ order }) => order.takenAt),
  time(
    'startedAt',
    ({ order: { events } }) => events.findLast(({ command }) => command === 'start')?.at,
  ),
  time('fulfilledAt', ({ order }) => order.fulfilledAt),
  time('endedAt', ({ record }) => record?.end?.at),
  time('promisedAt', ({ order }) => order.promisedAt),
  time('dueAt', ({ order }) => (isOpen(order.state) ? order.dueAt : undefined)),
  yesNo('overdue', ({ order, now }) => isOpen(order.state) && isOverdue(order, now)),
  yesNo('onTime', ({ record }) => record?.onTime),
  plain('partner', partnerIn),
  coded(
    'rejection',
    ({ order }) => order.rejection?.reasonCode,
    (code) => REJECT_REASON_WORDS[code],
  ),
  coded(
    'exempted',
    ({ order }) => order.exempted?.reasonCode,
    (code) => EXEMPT_REASON_WORDS[code],
  ),
  coded(
    'escalation',
    ({ order }) => order.escalation?.cause,
    (code) => ESCALATION_CAUSE_WORDS[code],
  ),
  area('escalationLevel', ({ order }) => order.escalation?.level),
  plain('reopened', ({ order }) => order.reopened),
  plain('extensions', ({ order }) => order.extensions),
  time('handledAt', (of) => evidenceIn(of)?.handledAt),
  plain('process', (of) => evidenceWords(of, 'process')),
  plain('result', (of) => evidenceWords(of, 'result')),
  coded(
    'feedbackBy',
    (of) => evidenceIn(of)?.feedback?.channel,
    (code) => CHANNEL_WORDS[code],
  ),
  time('feedbackAt', (of) => evidenceIn(of)?.feedback?.at),
  money('charge', (of) => evidenceIn(of)?.charge?.amountFen),
];
