import { PARTNER_KIND_WORDS } from '@domain/words/people';
import { words } from '../../locale';
import type { Partner } from '../../services/types';

const KINDS: Record<string, string> = PARTNER_KIND_WORDS;

/** What stands under a partner's name where one chooses among them. */
export const describePartner = ({ kind, agreement, openOrders }: Partner): string =>
  [
    KINDS[kind] ?? kind,
    openOrders === undefined ? '' : words.forms.holding(openOrders, agreement?.cap),
    agreement?.hours,
  ]
    .filter(Boolean)
    .join(' · ');
