/**
 * What is stated and not measured: how people behave, how long things take in the cloud, and what others allow. All of it
 * in one place, so that whoever knows better changes it here.
 */
export const PEOPLE = {
  /** Visits that place nothing (home, the public feed, messages) for each order. */
  visits: 5,
  /** An order is worked on so long on average, and half of all wait out the days to be rated. */
  openDays: 3,
  unrated: 0.5,
  /** What the strongest partner of a subdistrict gets of its orders. */
  partnerShare: 0.3,
  /** Heating fails: so many orders within an hour in one community. */
  incident: 2_000,
  photos: 3,
  /** Messages for each order that is placed at night: hardly anybody works on it then. */
  nightMessages: 1,
  /** Of a community, who agreed to be sent the digest. */
  staff: 12,
  photoBytes: 180_000,
  /** Looks at each photo, and bytes of an answer. */
  photoViews: 4,
  answerBytes: 4_000,
} as const;

/** Milliseconds. */
export const TAKES = {
  /** A call of DynamoDB from a function, and what a function does beside them at 512 MB. */
  call: 4,
  function: 8,
  /** WeChat's answer. */
  wechat: 150,
  slowWechat: 1_500,
  /** Cleaning a photo, with reading and writing it. */
  picture: 400,
  /** Handing a batch to a function. */
  handOver: 5,
} as const;

/** Of an account and a template, as they are without asking for more. */
export const ALLOWED = {
  concurrency: 1_000,
  requests: 10_000,
  tableUnits: 40_000,
  /** serverless.yml, prod. */
  gate: 200,
  gateSignIns: 20,
  clockSeconds: 120,
  insightSeconds: 240,
  /** developers.weixin.qq.com, security.msgSecCheck and security.mediaCheckAsync, of one AppID. */
  textsADay: 2_000_000,
  textsAMinute: 4_000,
  photosADay: 200_000,
  photosAMinute: 2_000,
  kmsASecond: 10_000,
} as const;

/** As serverless.yml says. */
export const STREAM = { batch: 10, factor: 10, atOnce: 8, pollMs: 250 } as const;
/** All districts' runs of the clock begin within so long. */
export const SPREAD = { clockSeconds: 60 } as const;
export const CLOCK_MINUTES = 5;
export const MEMORY_GB = 0.5;
