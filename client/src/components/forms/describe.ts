import { PARTNER_KIND_WORDS } from '@domain/words/people';
import type { Partner } from '../../services/types';

const KINDS: Record<string, string> = PARTNER_KIND_WORDS;

/** What stands under a partner's name where one chooses among them. */
export const describePartner = ({ kind, hours }: Partner): string =>
  [KINDS[kind] ?? kind, hours].filter(Boolean).join(' · ');
