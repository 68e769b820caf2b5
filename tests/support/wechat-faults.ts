import { JUNK, type PlannedFault } from '../../local/wechat/faults';

const TOKEN = [40001, 40014, 42001] as const;

/** Every errcode that the contract names for a call, and those that any call may answer. */
export const ERRCODES = {
  '/sns/jscode2session': [40029, 40163, 45011, 40226, 40013, 40002, 41002, 41004, 41008, 45009, -1],
  '/cgi-bin/stable_token': [40125, 40013, 40002, 41002, 41004, 45009, -1],
  '/wxa/business/getuserphonenumber': [40029, ...TOKEN, 45009, -1],
  '/cgi-bin/message/subscribe/send': [43101, 40003, 40037, 47003, 41030, ...TOKEN, 45009, -1],
  '/wxa/msg_sec_check': [61010, 40003, 40129, 44002, 47001, ...TOKEN, 45009, -1],
  '/wxa/media_check_async': [61010, 40003, 40129, 44002, 47001, ...TOKEN, 45009, -1],
} as const satisfies Record<string, readonly number[]>;

export type CallPath = keyof typeof ERRCODES;

const junk = Object.keys(JUNK).filter((name): name is keyof typeof JUNK => name in JUNK);

/** Everything that can happen to a call besides a word of WeChat's: all of it means that WeChat cannot be had. */
export const ON_THE_WAY: readonly PlannedFault[] = [
  { timeout: true },
  { stall: true },
  { reset: true },
  ...[500, 502, 503, 504, 404, 301].map((httpStatus) => ({ httpStatus })),
  ...junk.map((name) => ({ junk: name })),
];

/** −1 is tried three times before anybody hears of it. */
export const BUSY_TRIES = 3;

export const isTokenErrcode = (errcode: number): boolean =>
  TOKEN.some((known) => known === errcode);

/** So often has a fault to come until the caller is told. */
export const timesUntilTold = (fault: PlannedFault): number => {
  if (!('errcode' in fault)) return 1;
  return fault.errcode === -1 ? BUSY_TRIES : isTokenErrcode(fault.errcode) ? 2 : 1;
};

export const nameOf = (fault: PlannedFault): string => JSON.stringify(fault).replace(/["{}]/g, '');
