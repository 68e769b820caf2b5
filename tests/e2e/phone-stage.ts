import { buildClient } from '../support/build-client';
import type { WeappOptions } from '../support/weapp';
import { type Phone, startPhone } from './phone';
import { type Product, startProduct } from './product';

const BUILD_MS = 600_000;
const END_MS = 60_000;

/** Where phones with the mini-program meet: the built program, the product, and whoever is there. */
export interface PhoneStage {
  /** The built mini-program. */
  dist: string;
  url: string;
  /** What the demonstration's orders lead to is there: messages, figures. */
  settled: () => Promise<void>;
  /** The phone of one of the demonstration's people; it is put away after the test. */
  phoneOf: (persona: string, options?: WeappOptions) => Phone;
}

/** The product and the built mini-program for the stories of one file, there once they begin and gone when they end. */
export function aPhoneStage(): PhoneStage {
  let product: Product | undefined;
  let dist = '';
  const phones: Phone[] = [];
  beforeAll(async () => {
    dist = await buildClient('weapp');
    product = await startProduct({ web: false });
  }, BUILD_MS);
  afterEach(() => {
    for (const { weapp } of phones.splice(0)) weapp.close();
  });
  afterAll(() => product?.close(), END_MS);
  const there = (): Product => {
    if (product === undefined) throw new Error('the stage is set once the stories begin');
    return product;
  };
  return {
    get dist() {
      return dist;
    },
    get url() {
      return there().url;
    },
    settled: () => there().settled(),
    phoneOf(persona, options) {
      const phone = startPhone(dist, there().url, persona, options);
      phones.push(phone);
      return phone;
    },
  };
}
