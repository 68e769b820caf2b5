import { launchBrowser } from '../support/browser';
import { openAlbum } from './album';
import type { Stage } from './person';
import { startProduct, type Product } from './product';

const BUILD_MS = 600_000;
const END_MS = 60_000;

/** The product and a browser for the stories of one file, there once they begin and gone when they end. */
export function aStage(environment: () => Record<string, string> = () => ({})): Stage {
  let product: Product | undefined;
  let opened: Stage | undefined;
  beforeAll(async () => {
    product = await startProduct({ web: true, environment: environment() });
    const { url, settled } = product;
    opened = { browser: await launchBrowser(), url, settled, album: openAlbum() };
  }, BUILD_MS);
  afterAll(async () => {
    opened?.album.close();
    try {
      await opened?.browser.close();
    } finally {
      await product?.close();
    }
  }, END_MS);
  const stage = (): Stage => {
    if (opened === undefined) throw new Error('the stage is set once the stories begin');
    return opened;
  };
  return {
    get browser() {
      return stage().browser;
    },
    get url() {
      return stage().url;
    },
    settled: () => stage().settled(),
    get album() {
      return stage().album;
    },
  };
}
