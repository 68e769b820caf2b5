/** A node as Taro writes it into `setData`, under its short names. */
export interface TaroNode {
  /** Which template of `base.wxml` draws it. */
  nn?: string;
  cn?: TaroNode[];
  /** Its text, if it is one. */
  v?: string;
  cl?: string;
  /** Set on every element that a finger can reach. */
  sid?: string;
  /** The `id` that the program gave it. */
  uid?: string;
  [attribute: string]: unknown;
}

export interface WxCallbacks {
  success?: (result: unknown) => void;
  fail?: (result: unknown) => void;
  complete?: (result: unknown) => void;
}

export type WxOptions = WxCallbacks & Record<string, unknown>;

export interface WxRequest {
  url: string;
  method: string;
  header: Record<string, string>;
  data: unknown;
}

export interface WxUpload {
  url: string;
  name: string;
  filePath: string;
  formData: Record<string, string>;
  bytes: Uint8Array;
}

export interface WxAnswer {
  statusCode?: number;
  data?: unknown;
  header?: Record<string, string>;
}

/** What the program did, in the order in which it did it. */
export interface WeappCalls {
  request: WxRequest[];
  upload: WxUpload[];
  nav: { type: string; url?: string; delta?: number }[];
  /** Every other stubbed call with its options. */
  wx: { name: string; options: WxOptions }[];
  setData: { route: string; data: Record<string, unknown>; bytes: number }[];
  console: { level: string; text: string }[];
  /** Calls of functions that nobody stubbed: each has failed, too. */
  unstubbed: string[];
  /** Where the program left what WeChat bears: functions, bytes, nodes, depth, or asked nobody before something private. */
  violations: {
    rule: 'function' | 'bytes' | 'nodes' | 'depth' | 'privacy';
    route: string;
    detail: string;
  }[];
}

export interface WeappOptions {
  /** Answers `wx.request`; a rejection is a network failure. */
  request?: (request: WxRequest) => WxAnswer | Promise<WxAnswer>;
  /** Answers `wx.uploadFile`. */
  upload?: (upload: WxUpload) => WxAnswer | Promise<WxAnswer>;
  /** Further stubs of `wx`, or others in place of those here. */
  wx?: Record<string, unknown>;
  storage?: Record<string, unknown>;
  /** Saved files, which outlive the program: hand in the same again to open it once more on the same phone. */
  files?: Map<string, Uint8Array>;
  /** What `wx.login` answers. */
  loginCode?: () => string;
  /** Pictures that `wx.chooseMedia` hands out, in order; without any the person cancels. */
  album?: Uint8Array[];
  /** Places that the person chooses on WeChat's map, in order; without any they cancel. GCJ-02. */
  places?: { name: string; address: string; latitude: number; longitude: number }[];
  /** The privacy guideline was not agreed to yet: what is private fails until its button is tapped. */
  unagreed?: boolean;
  /** Private functions that the phone refuses, with WeChat's reason; may change while the program runs. */
  refusals?: Record<string, string>;
  /** Does the person agree when `wx.showModal` asks? Default: yes. */
  confirm?: (modal: WxOptions) => boolean;
  /** Overrides of what the phone says of itself. */
  phone?: Record<string, unknown>;
}

/** A mounted page: WeChat's instance of it, as the program sees it. */
export interface WeappPage {
  route: string;
  options: Record<string, string>;
  data: { root?: TaroNode } & Record<string, unknown>;
  setDataCalls: { data: Record<string, unknown>; bytes: number }[];
  [member: string]: unknown;
}

export function noCalls(): WeappCalls {
  return {
    request: [],
    upload: [],
    nav: [],
    wx: [],
    setData: [],
    console: [],
    unstubbed: [],
    violations: [],
  };
}
