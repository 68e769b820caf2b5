import { startTestEngine } from '.';

describe('the engine of a test file', () => {
  it('answers until it is stopped, and is nobody else’s', async () => {
    const [one, other] = await Promise.all([startTestEngine(), startTestEngine()]);
    expect(one.endpoint).not.toBe(other.endpoint);
    await one.stop();
    await expect(fetch(one.endpoint)).rejects.toThrow('fetch failed');
    expect(await (await fetch(other.endpoint)).text()).toMatch(/^healthy/);
    await other.stop();
  });
});
