import { WechatRefusal } from './refusal';

/** One request as a call sees it: `body` is undefined where nothing was sent. */
export interface StandInRequest {
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export type Answer = Record<string, unknown>;

/** One call of the contract: its method, whether it wants an access token, and what it answers or refuses. */
export interface StandInCall {
  readonly method: 'GET' | 'POST';
  readonly token: boolean;
  readonly run: (request: StandInRequest) => Answer;
}

/** The contract as a table: path to call. */
export type StandInCalls = Readonly<Record<string, StandInCall>>;

/** Reads the JSON of a body; 47001 for what is none. */
export function readBody(raw: string): unknown {
  if (raw === '') return undefined;
  try {
    return JSON.parse(raw);
  } catch {
    throw new WechatRefusal(47001);
  }
}
