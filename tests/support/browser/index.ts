export { type Heard, heardIn } from './accessibility';
export { axeFaults } from './axe';
export { findChromium } from './find-chromium';
export {
  launchBrowser,
  type TestBrowser,
  type Viewport,
  type WatchedPage,
  type Whereabouts,
} from './launch-browser';
export { type Allowances, overflows, smallControls } from './reach';
