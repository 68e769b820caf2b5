/** What the parts of the interface are, by the word after `/v1/`: Chinese first. */
export const TAGS: Readonly<Record<string, string>> = {
  sessions: '登录 / Signing in and out',
  'sign-ins': '扫码登录 / Signing in a desktop by QR code',
  invitations: '邀请 / Invitations into a role',
  members: '成员 / Members of areas and partners',
  me: '我 / Oneself',
  orders: '单子 / Orders and the commands of the loop',
  limits: '点单限制 / Limits of one resident',
  media: '照片 / Photos',
  areas: '区划 / Areas',
  catalogue: '服务清单 / The catalogue of services',
  partners: '社会力量 / Partners and their agreements',
  'partner-applications': '入驻申请 / Applications to become a partner',
  buildings: '楼栋 / Buildings',
  wechat: '微信 / What WeChat sends',
  reviews: '复核 / Texts and photos looked at by a person',
  inbox: '消息 / Messages',
  stats: '统计 / Figures',
  public: '公开 / Without signing in',
  home: '首页 / The home page',
  'follow-ups': '回访 / Follow-ups',
  attention: '上级关注 / What levels above see to',
  ledger: '月度台账 / The ledger of a month',
  'openapi.json': '这份说明 / This document',
  docs: '说明页 / This document as a page',
};

export const tagOf = (path: string): string => path.split('/')[2] ?? '';
