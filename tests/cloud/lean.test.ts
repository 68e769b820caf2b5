import { sha256 } from '@noble/hashes/sha2.js';
import { getHolidaysInRange, isWorkday } from 'chinese-days';
import { defaultProvider } from '../../cloud/lean/credentials';
import {
  createStandardJSONSchemaMethod,
  createToJSONSchemaMethod,
} from '../../cloud/lean/json-schema';
import * as lean from '../../cloud/lean/official-days';
import { officialDays } from '../../cloud/official-days';
import * as leanHash from '../../cloud/lean/sha256';
import { EventStreamSerde, resolveEventStreamSerdeConfig } from '../../cloud/lean/event-streams';

const daysOf = (year: string): string[] =>
  Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(Number(year), 0, 1 + index)))
    .map((day) => day.toISOString().slice(0, 10))
    .filter((day) => day.startsWith(year));

const NAMES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];

describe('what stands in for parts of packages in the bundles', () => {
  const before = { ...process.env };
  beforeEach(() => NAMES.forEach((name) => delete process.env[name]));
  afterAll(() => {
    process.env = before;
  });

  it('takes the credentials that the environment holds at that moment', async () => {
    const credentials = defaultProvider();
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret' });
    expect(await credentials()).toEqual({ accessKeyId: 'key', secretAccessKey: 'secret' });
    process.env.AWS_SESSION_TOKEN = 'token';
    expect(await credentials()).toMatchObject({ sessionToken: 'token' });
  });

  it('says so where there are none', async () => {
    await expect(defaultProvider()()).rejects.toThrow('no credentials');
  });

  it('leaves a client as it is, and refuses an event stream', () => {
    const config = { region: 'cn-northwest-1' };
    expect(resolveEventStreamSerdeConfig(config)).toBe(config);
    expect(() => new EventStreamSerde().serializeEventStream()).toThrow('left out');
  });

  it('makes no JSON Schema', () => {
    expect(createToJSONSchemaMethod()).toThrow('left out');
    expect(createStandardJSONSchemaMethod()).toThrow('left out');
  });

  it('hashes as the phone does', () => {
    for (const length of [0, 1, 55, 56, 64, 1000]) {
      const bytes = new Uint8Array(length).map((_, index) => index % 256);
      expect(leanHash.sha256(bytes)).toEqual(sha256(bytes));
    }
  });

  it('knows each official day that the package knows, and the years that are announced', () => {
    Object.assign(globalThis, { OFFICIAL_DAYS: officialDays() });
    const years = Array.from({ length: 30 }, (_, index) => String(2000 + index));
    const days = years.flatMap(daysOf);
    expect(days.filter((day) => lean.isWorkday(day) !== isWorkday(day))).toEqual([]);
    const daysOff = (of: (from: string, to: string, weekends: boolean) => string[]) =>
      years.map((year) => of(`${year}-01-01`, `${year}-12-31`, false));
    expect(daysOff(lean.getHolidaysInRange)).toEqual(daysOff(getHolidaysInRange));
  });
});
