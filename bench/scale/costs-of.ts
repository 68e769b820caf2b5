import { NO_LOAD, plus, type Load } from './partitions';
import type { Recording, RecordedStep } from './record/record';
import { PUSH, touchesOf, tripsIn, type RecordedCall } from './record/recorder';
import { PEOPLE, TAKES } from './stated';
import { templatesOf, type Template } from './templates';

/** One record of the stream: calls of its projection one after another, and questions to WeChat. */
export interface StreamRecord {
  calls: number;
  asked: number;
}

/** How often functions of a kind run for one order, and for how many milliseconds together. */
export interface Running {
  calls: number;
  ms: number;
}

/** What one order causes, with the visits around it. */
export interface OrderCost {
  templates: Template[];
  load: Load;
  signIns: number;
  running: Record<'requests' | 'pictures' | 'outgoing', Running>;
  records: StreamRecord[];
  /** Questions to WeChat. */
  texts: number;
  photos: number;
}

interface Parts {
  steps: readonly RecordedStep[];
  messages: readonly RecordedCall[][];
}

const copies = <T>(count: number, of: T): T[] => Array.from({ length: count }, () => of);

/** A whole order: its loop, photos, messages and the visits that place nothing. */
export const costOfOrder = (recording: Recording): OrderCost =>
  costOf(recording, { steps: recording.loop, messages: recording.messages });

/** What comes of an order at once, before anybody has accepted it: an incident is made of that. */
export const costOfPlacing = (recording: Recording): OrderCost =>
  costOf(recording, {
    steps: recording.loop.filter(({ step }) => step === 'place' || step === 'mine (resident)'),
    messages: [],
  });

function costOf(recording: Recording, { steps: ofOrder, messages }: Parts): OrderCost {
  const steps = [...ofOrder, ...copies(PEOPLE.visits, recording.visit).flat()];
  const photos = copies(PEOPLE.photos, recording.photo);
  const projected = steps.flatMap((step) => step.projected);
  // What WeChat says of photos is a request as well.
  const pushes = projected.filter(({ pk }) => pk === PUSH);
  const records = projected.filter(({ pk }) => pk !== PUSH);
  const requests = [...steps, ...pushes].map(({ calls }) => calls).concat(photos);
  const calls = [...requests, ...messages, ...records.map((one) => one.calls)].flat();
  const templates = templatesOf(touchesOf(calls), recording);
  const written = [...messages, ...photos].flat().filter(isWrite);
  return {
    templates,
    load: loadOf(templates),
    signIns: steps.filter(({ step }) => step === 'sign in').length,
    running: {
      requests: running(requests, TAKES.function),
      pictures: { calls: photos.length, ms: photos.length * TAKES.picture },
      outgoing: running(messages, TAKES.function + TAKES.wechat),
    },
    records: [
      ...records.map((one) => ({ calls: tripsIn(one.calls), asked: one.asked })),
      ...written.map(() => ({ calls: 0, asked: 0 })),
    ],
    texts: records.reduce((sum, { asked }) => sum + asked, 0) - pushes.length,
    photos: pushes.length,
  };
}

const isWrite = ({ touches }: RecordedCall): boolean => touches.some(({ write }) => write > 0);

const running = (each: readonly (readonly RecordedCall[])[], ms: number): Running => ({
  calls: each.length,
  ms: each.reduce((sum, calls) => sum + ms + tripsIn(calls) * TAKES.call, 0),
});

export const loadOf = (templates: readonly Template[]): Load =>
  templates.reduce((sum, { load }) => plus(sum, load), NO_LOAD);
