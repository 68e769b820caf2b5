import { openHome, type Opening } from './home-opening';
import { aPhoneStage } from './phone-stage';

const PATIENCE_MS = 60_000;

describe('the first page of the mini-program (点单)', () => {
  const stage = aPhoneStage();
  let first: Opening;
  let again: Opening;

  beforeAll(async () => {
    await stage.settled();
    first = await openHome(stage.dist, stage.url, 'resident-wang');
    again = await openHome(stage.dist, stage.url, 'resident-wang', first.storage);
  }, PATIENCE_MS);

  it('signs in and asks once for all of it', () => {
    expect(first.asked).toEqual(['/v1/sessions', '/v1/home']);
  });

  it('shows at once what it knew when it is opened again, and asks once', () => {
    expect(again.asked).toEqual(['/v1/home']);
    expect(again.cached).toBe(true);
    expect(again.bytes).toBeLessThan(first.bytes);
  });

  it.each([
    ['bytes', 24_000],
    ['firstSetData', 32_000],
    ['nodes', 400],
  ] as const)('keeps its %s below %i', (figure, most) => {
    expect(first[figure]).toBeLessThanOrEqual(most);
    expect(again[figure]).toBeLessThanOrEqual(most);
    expect(again[figure]).toBeGreaterThan(0);
  });
});
