import { defaultProvider } from '../../cloud/lean/credentials';
import {
  createStandardJSONSchemaMethod,
  createToJSONSchemaMethod,
} from '../../cloud/lean/json-schema';
import { EventStreamSerde, resolveEventStreamSerdeConfig } from '../../cloud/lean/event-streams';

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
});
