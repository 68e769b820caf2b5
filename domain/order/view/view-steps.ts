import { maskPersonalData } from '../../text';
import { DAY } from '../../time/shanghai';
import { APPEAL_WINDOW_DAYS } from '../../time/windows';
import type { EvidenceAnswer, OrderAnswer } from '../answer';
import type { Said } from '../order';
import type { Look } from './view-order';
import { visiblePhotos } from './view-said';
import { wire } from './wire';

type StepPart = Pick<
  OrderAnswer,
  | 'pause'
  | 'extension'
  | 'rejection'
  | 'requested'
  | 'exempted'
  | 'quote'
  | 'evidence'
  | 'rating'
  | 'followUps'
  | 'contacts'
  | 'escalation'
>;

/** What happened on the way, cut to the sight: price, pause, evidence, rating, visits. */
export function stepPart(look: Look): StepPart {
  const { order, sight } = look;
  const isInside = sight === 'full' || sight === 'handler';
  return {
    ...rejectionPart(look),
    ...(isInside ? innerPart(look) : {}),
    ...evidencePart(look),
    ...ratingPart(look),
    ...(order.exempted === undefined
      ? {}
      : { exempted: { reasonCode: order.exempted.reasonCode, at: wire(order.exempted.at) } }),
    followUps: sight === 'full' ? followUpsOf(look) : [],
    contacts: sight === 'full' ? contactsOf(look) : [],
  };
}

const textOf = (said: Said | undefined): string | undefined => said?.text;

const withText = <Name extends string>(name: Name, said: Said | undefined) => {
  const text = textOf(said);
  return text === undefined ? {} : { [name]: text };
};

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

function rejectionPart({ order, dossier, sight }: Look): Pick<OrderAnswer, 'rejection'> {
  const { rejection } = order;
  if (rejection === undefined) return {};
  const said = dossier.lastOf('reject');
  const mayAppeal = order.state === 'rejected' && order.appealed !== true;
  return {
    rejection: {
      reasonCode: rejection.reasonCode,
      ...(sight === 'full' ? withText('explanation', said) : {}),
      ...(said?.referral === undefined || sight === 'restricted'
        ? {}
        : { referral: said.referral }),
      ...(mayAppeal ? { appealUntil: wire(rejection.at + APPEAL_WINDOW_DAYS * DAY) } : {}),
    },
  };
}

function evidencePart(look: Look): Pick<OrderAnswer, 'evidence'> {
  const { dossier, sight, order } = look;
  const evidence = dossier.lastOf('fulfil')?.evidence;
  const isOver = order.fulfilledAt !== undefined || order.state === 'rated';
  if (evidence === undefined || !isOver || sight === 'pool' || sight === 'restricted') return {};
  const photos = {
    photosBefore: homePhotos(look, evidence.photosBefore ?? []),
    photosAfter: homePhotos(look, evidence.photosAfter ?? []),
  };
  if (sight === 'public') {
    const { process, result } = evidence;
    return {
      evidence: {
        ...(process === undefined ? {} : { process: maskPersonalData(process) }),
        ...(result === undefined ? {} : { result: maskPersonalData(result) }),
        ...photos,
      },
    };
  }
  const { handledAt, feedback, photosBefore: _before, photosAfter: _after, ...words } = evidence;
  return {
    evidence: {
      ...present(words),
      ...(handledAt === undefined ? {} : { handledAt: wire(handledAt) }),
      ...(feedback === undefined
        ? {}
        : {
            feedback: {
              channel: feedback.channel,
              at: wire(feedback.at),
              ...(feedback.words === undefined ? {} : { words: feedback.words }),
            },
          }),
      ...photos,
    },
  };
}

type Words = Pick<
  EvidenceAnswer,
  'place' | 'handlers' | 'process' | 'result' | 'photoExempt' | 'charge'
>;

const present = (words: { [Key in keyof Words]?: Words[Key] | undefined }): Words => ({
  ...(words.place === undefined ? {} : { place: words.place }),
  ...(words.handlers === undefined ? {} : { handlers: words.handlers }),
  ...(words.process === undefined ? {} : { process: words.process }),
  ...(words.result === undefined ? {} : { result: words.result }),
  ...(words.photoExempt === undefined ? {} : { photoExempt: words.photoExempt }),
  ...(words.charge === undefined ? {} : { charge: words.charge }),
});

/** Photos from inside a home are public only where the resident said so when rating. */
const homePhotos = (look: Look, ids: readonly string[]) =>
  look.sight === 'public' &&
  look.category.insideHome &&
  look.order.rating?.photosMayBePublic !== true
    ? []
    : visiblePhotos(look, ids);

function ratingPart(look: Look): Pick<OrderAnswer, 'rating'> {
  const { order, dossier, sight } = look;
  const { rating } = order;
  if (rating === undefined || sight === 'pool' || sight === 'restricted') return {};
  const { at, photosMayBePublic: _, ...rest } = rating;
  const said = dossier.lastOf('rate');
  const reply =
    order.replied === true
      ? order.events.findLast(({ command }) => command === 'reply')
      : undefined;
  const masked = (words: Said | undefined): Said | undefined =>
    sight === 'public' && words?.text !== undefined
      ? { ...words, text: maskPersonalData(words.text) }
      : words;
  return {
    rating: {
      ...rest,
      ...withText('text', masked(said)),
      photos: homePhotos(look, said?.photos ?? []),
      at: wire(at),
      ...(reply === undefined
        ? {}
        : { reply: { ...withText('text', masked(dossier.lastOf('reply'))), at: wire(reply.at) } }),
    },
  };
}

const followUpsOf = ({ order, dossier }: Look): OrderAnswer['followUps'] => {
  const words = dossier.allOf('follow-up');
  return order.followUps.map(({ at, ...visit }, index) => ({
    ...visit,
    at: wire(at),
    ...withText('words', words[index]),
  }));
};

const contactsOf = ({ order, dossier }: Look): OrderAnswer['contacts'] => {
  const words = dossier.allOf('contact');
  return order.contacts.map(({ at, ...contact }, index) => ({
    ...contact,
    at: wire(at),
    ...withText('words', words[index]),
  }));
};
