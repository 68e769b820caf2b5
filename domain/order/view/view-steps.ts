import { DAY } from '../../time/shanghai';
import { APPEAL_WINDOW_DAYS } from '../../time/windows';
import type { OrderAnswer } from '../answer';
import { hasPassed } from './publicity';
import { SEES } from './sees';
import type { Look } from './view-order';
import { wire, withText } from './wire';

type StepPart = Pick<
  OrderAnswer,
  'pause' | 'extension' | 'rejection' | 'requested' | 'exempted' | 'quote' | 'escalation'
>;

/** What happened on the way, cut to the sight: refusal, pause, later date, price, call for help. */
export function stepPart(look: Look): StepPart {
  const { order, sight } = look;
  return {
    ...rejectionPart(look),
    ...(SEES.steps[sight] === 'none' ? {} : innerPart(look)),
    ...(order.exempted === undefined
      ? {}
      : { exempted: { reasonCode: order.exempted.reasonCode, at: wire(order.exempted.at) } }),
  };
}

function innerPart({ order, dossier }: Look) {
  const { pause, extension, quote, requested, escalation } = order;
  return {
    ...(pause === undefined
      ? {}
      : {
          pause: {
            ...(pause.reasonCode === undefined ? {} : { reasonCode: pause.reasonCode }),
            ...withText('note', dossier.lastOf(pause.shelved ? 'shelve' : 'pause')),
            expectedAt: wire(pause.expectedAt),
            shelved: pause.shelved,
          },
        }),
    ...(extension === undefined
      ? {}
      : {
          extension: {
            until: wire(extension.until),
            ...withText('reason', dossier.lastOf('request-extension')),
            state: extension.state,
          },
        }),
    ...(quote === undefined || order.partner === undefined
      ? {}
      : {
          quote: {
            ...quote,
            ...withText('what', dossier.lastOf('quote')),
            feeKind: order.partner.feeKind,
          },
        }),
    ...(requested === undefined
      ? {}
      : { requested: { command: requested.command, at: wire(requested.at) } }),
    ...(escalation === undefined
      ? {}
      : {
          escalation: {
            cause: escalation.cause,
            level: escalation.level,
            bodies: escalation.bodies,
            helpers: escalation.helpers.map(({ body, arrivedAt }) => ({
              body,
              ...(arrivedAt === undefined ? {} : { arrivedAt: wire(arrivedAt) }),
            })),
          },
        }),
  };
}

function rejectionPart({ order, dossier, sight, checks }: Look): Pick<OrderAnswer, 'rejection'> {
  const { rejection } = order;
  if (rejection === undefined) return {};
  const said = dossier.lastOf('reject');
  const isShown = sight !== 'public' || hasPassed(checks, dossier.pieceOf('reject'));
  const mayAppeal = order.state === 'rejected' && order.appealed !== true;
  return {
    rejection: {
      reasonCode: rejection.reasonCode,
      ...(sight === 'full' ? withText('explanation', said) : {}),
      ...(said?.referral === undefined || !isShown ? {} : { referral: said.referral }),
      ...(mayAppeal ? { appealUntil: wire(rejection.at + APPEAL_WINDOW_DAYS * DAY) } : {}),
    },
  };
}
