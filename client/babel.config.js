const inBrowser = process.env.TARO_ENV === 'h5';

/**
 * ES5 for the mini-program, which runs on any phone that WeChat runs on; the web build is for the browsers of the last five
 * years. No polyfills from core-js in either: nothing that a browser has itself is sent to it.
 */
const targets = inBrowser
  ? { chrome: '86', edge: '86', firefox: '90', safari: '14', ios: '14' }
  : { android: '5', ios: '10' };

module.exports = {
  plugins: [require.resolve('./config/is-web')],
  presets: [
    ['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false, targets }],
  ],
};
