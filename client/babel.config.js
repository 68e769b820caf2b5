/** ES5 for old phones: the mini-program gets no polyfills from core-js, the web build those it uses. */
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: process.env.TARO_ENV === 'h5' ? 'usage' : false,
        targets: { android: '5', ios: '10' },
      },
    ],
  ],
};
