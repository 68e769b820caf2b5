import type {
  ContactChannel,
  DeclineReason,
  EscalationCause,
  EvidencePoint,
  ExemptReason,
  FeeKind,
  OrderChannel,
  OrderSource,
  PauseReason,
  PublicState,
  RejectReason,
  Satisfaction,
  Triage,
  WithdrawReason,
} from '../order/vocabulary';

export const REJECT_REASON_WORDS: Record<RejectReason, string> = {
  emergency: '这是急事,请马上打 110、119、120',
  outOfScope: '不归社区管,我们告诉您找谁',
  inProcedure: '已在打官司、仲裁、复议或信访中',
  answered: '已答复过,没有新情况',
  unlawful: '这个要求法律不允许',
  unclear: '没说清,也没联系上您',
  classified: '内容不能在网上办,请来社区',
  abusive: '有辱骂或恶意内容',
  other: '其他,见说明',
};

export const PAUSE_REASON_WORDS: Record<PauseReason, string> = {
  resident: '等您方便',
  parts: '等配件',
  weather: '等天气',
  otherBody: '等别的单位',
};

export const DECLINE_REASON_WORDS: Record<DeclineReason, string> = {
  outOfScope: '不在服务范围',
  noCapacity: '人手不够',
  residentUnavailable: '联系不上居民',
  unsafe: '现场不安全',
  needsOtherBody: '要别的单位先办',
  late: '赶不上时间',
  price: '价钱没谈拢',
};

export const WITHDRAW_REASON_WORDS: Record<WithdrawReason, string> = {
  solved: '已经好了',
  mistake: '点错了',
  price: '价钱不合适',
  askedTo: '工作人员让我撤的',
};

export const EXEMPT_REASON_WORDS: Record<ExemptReason, string> = {
  unlawful: '要求不合法',
  inProcedure: '已走法律程序',
  forceMajeure: '不可抗力',
  malicious: '恶意重复',
  wrongOwner: '派错单位',
};

export const SATISFACTION_WORDS: Record<Satisfaction, string> = {
  satisfied: '满意',
  fair: '基本满意',
  dissatisfied: '不满意',
};

export const FEE_WORDS: Record<FeeKind, string> = {
  free: '免费',
  lowCost: '低收费',
  market: '市场价',
};

export const TRIAGE_WORDS: Record<Triage, string> = {
  simple: '小事',
  urgent: '急事',
  complex: '难事',
};

/** What 隐去 can take personal data out of. */
export const REDACT_FIELD_WORDS = {
  description: '说的情况',
  comment: '留言',
  progress: '办的经过',
  evidence: '六有',
  contact: '联系方式',
  photo: '照片',
} as const;

export const STAR_WORDS = { attitude: '态度', speed: '快慢', result: '效果' } as const;

/** 六有, as the handler's checklist asks for them. */
export const EVIDENCE_WORDS: Record<EvidencePoint, string> = {
  handledAt: '什么时候办的',
  place: '在哪里',
  handlers: '谁办的',
  process: '怎么办的',
  result: '办得怎样',
  feedback: '怎么告诉居民的、他怎么说',
};

export const CHANNEL_WORDS: Record<ContactChannel, string> = {
  inPerson: '当面',
  phone: '电话',
  message: '消息',
};

export const ESCALATION_CAUSE_WORDS: Record<EscalationCause, string> = {
  called: '吹哨',
  overdue: '超时提级',
  reopened: '重办提级',
  appealed: '申诉',
};

export const PUBLIC_STATE_WORDS: Record<PublicState, string> = {
  private: '不公开',
  checking: '正在检查',
  public: '已公开',
  refused: '没通过检查',
  hidden: '暂不公开',
};

export const ORDER_CHANNEL_WORDS: Record<OrderChannel, string> = {
  app: '自己点的',
  onBehalf: '代点单',
  open311: '外部应用',
  plan: '定期服务',
  hotline: '市民热线',
};

export const ORDER_SOURCE_WORDS: Record<OrderSource, string> = {
  phone: '电话',
  visit: '走访',
  meeting: '开会',
  group: '微信群',
  hotline: '热线',
};
