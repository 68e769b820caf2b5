const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const domain = path.join(root, 'domain');
const gcoord = path.join(root, 'node_modules/gcoord');
const noble = path.join(root, 'node_modules/@noble/hashes');
const platform = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp';
/** The mini-program has no origin of its own: where its server is, is decided when it is built. */
const api = platform === 'h5' ? '' : (process.env.TARO_APP_API ?? 'http://127.0.0.1:3000');

const share = { from: 'src/assets/share/', to: `dist/${platform}/assets/share/` };
/** WeChat's map draws its mark from a file of the package. */
const pin = { from: 'src/assets/map-pin.png', to: `dist/${platform}/assets/map-pin.png` };

/** Written for 375 px and left as written: text for elderly eyes must not shrink on a narrow phone. */
const pxtransform = { enable: false, config: {} };

module.exports = {
  projectName: 'sidan',
  date: '2026-01-01',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  sourceRoot: 'src',
  outputRoot: `dist/${platform}`,
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  plugins: [path.join(__dirname, 'spoken.js')],
  alias: { '@domain': domain, '@': path.resolve(__dirname, '../src') },
  env: { TARO_APP_API: JSON.stringify(api) },
  /** What is named by its path and not imported, in WeChat only: the map's pin, the picture of what is sent to others (转发). */
  copy: { patterns: platform === 'weapp' ? [pin, share] : [], options: {} },
  logger: { quiet: false, stats: false },
  mini: {
    compile: { include: [domain, noble, gcoord] },
    postcss: { pxtransform, cssModules: { enable: false } },
    webpackChain(chain, webpack) {
      const text = path.resolve(__dirname, '../src/services/text-encoder');
      chain
        .plugin('text-encoder')
        .use(webpack.ProvidePlugin, [{ TextEncoder: [text, 'TextEncoder'] }]);
    },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    webpackChain(chain) {
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          /** What more than one page uses is fetched once. */
          shared: {
            name: 'shared',
            chunks: 'async',
            minChunks: 2,
            reuseExistingChunk: true,
            enforce: true,
          },
        },
      });
    },
    compile: { include: [domain, noble] },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { pxtransform, autoprefixer: { enable: true }, cssModules: { enable: false } },
  },
};
