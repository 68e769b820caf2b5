import type { AttentionGroup } from '../insight/attention';
import { ESCALATION_CAUSE_WORDS } from './reasons';

/** What the level above sees to (关注), by group. */
export const ATTENTION_WORDS: Record<AttentionGroup, string> = {
  ...ESCALATION_CAUSE_WORDS,
  requested: '请上级定的',
  extension: '申请延期',
  stuck: '超时一倍还没办完',
  askedTo: '工作人员让我撤的',
  collective: '群体诉求',
  shelved: '挂账',
  hidden: '暂停公开',
};
