import { buildClient } from '../support/build-client';
import { openHome, type Opening } from './home-opening';
import { type Product, startProduct } from './product';

const BUILD_MS = 600_000;

describe('the first page of the mini-program (点单)', () => {
  let product: Product;
  let first: Opening;
  let again: Opening;

  beforeAll(async () => {
    const dist = await buildClient('weapp');
    product = await startProduct({ web: false });
    await product.settled();
    first = await openHome(dist, product.url, 'resident-wang');
    again = await openHome(dist, product.url, 'resident-wang', first.storage);
  }, BUILD_MS);
  afterAll(() => product?.close(), 60_000);

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
