export { type Heard, heardIn } from './accessibility';
export { findChromium } from './find-chromium';
export {
  launchBrowser,
  type TestBrowser,
  type Viewport,
  type WatchedPage,
  type Whereabouts,
} from './launch-browser';
