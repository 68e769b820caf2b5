import type { EvidencePoint } from '../../../domain/order/vocabulary';

export interface EvidenceDraft {
  handledAt: string;
  place: string;
  handlers: string;
  process: string;
  result: string;
  channel: string;
  words: string;
}

const PROCESS_LENGTH = 10;
const RESULT_LENGTH = 5;

/** 六有 while it is typed: which of the six points stand already. The server has the last word. */
export function evidenceSoFar(draft: EvidenceDraft): Record<EvidencePoint, boolean> {
  return {
    handledAt: draft.handledAt !== '',
    place: draft.place.trim() !== '',
    handlers: draft.handlers.trim() !== '',
    process: draft.process.trim().length >= PROCESS_LENGTH,
    result: draft.result.trim().length >= RESULT_LENGTH,
    feedback: draft.channel !== '',
  };
}
