export { axeFaults } from './axe';
export { findChromium } from './find-chromium';
export { launchBrowser, type TestBrowser, type Viewport, type WatchedPage } from './launch-browser';
export { type Allowances, overflows, smallControls } from './reach';
