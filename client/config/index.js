const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const domain = path.join(root, 'domain');
const gcoord = path.join(root, 'node_modules/gcoord');
const noble = path.join(root, 'node_modules/@noble/hashes');
const platform = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp';
/** The mini-program has no origin of its own: where its server is, is decided when it is built. */
const api = platform === 'h5' ? '' : (process.env.TARO_APP_API ?? 'http://127.0.0.1:3000');

/** Their names stand in `theme.json`, where Taro does not look for files. */
const tabs = { from: 'src/assets/tabs/', to: `dist/${platform}/assets/tabs/` };
const share = { from: 'src/assets/share/', to: `dist/${platform}/assets/share/` };
/** WeChat's map draws its mark from a file of the package. */
const pin = { from: 'src/assets/map-pin.png', to: `dist/${platform}/assets/map-pin.png` };

/** Written for 375 px and left as written: text for elderly eyes must not shrink on a narrow phone. */
const pxtransform = { enable: false, config: {} };

/** The folders of `src` with the pages that a chunk was made for. */
const foldersOf = (chunk) =>
  [...chunk.groupsIterable]
    .flatMap(({ origins }) => origins)
    .map(({ request }) => /^\.\.?\/(pages\/home|\w+)\//.exec(request ?? '')?.[1]);

/**
 * What more than one page uses is fetched once, and by none that it is not for: with the first page what that page needs, with
 * the other pages of residents what they need besides, and the rest with the desks.
 */
function sharedBy(_module, chunks) {
  const folders = new Set(chunks.flatMap(foldersOf));
  if (folders.has('pages/home')) return 'first';
  return folders.has('pages') ? 'residents' : 'staff';
}

/** What Taro brings for browsers older than those that the web build is for, and what nobody here calls. */
const unused = {
  'whatwg-fetch': false,
  'abortcontroller-polyfill/dist/abortcontroller-polyfill-only': false,
  'jsonp-retry': false,
};

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
  /** What is named by its path and not imported, in WeChat only. */
  copy: { patterns: platform === 'weapp' ? [tabs, pin, share] : [], options: {} },
  logger: { quiet: false, stats: false },
  /**
   * Chinese as it is written: escaped it would be twice as long. For the mini-program Taro leaves all but the plainest of the
   * minifier's work undone; these are safe and save 8 KB.
   */
  terser: {
    config: {
      compress: { collapse_vars: true, inline: true, reduce_funcs: true, reduce_vars: true },
      output: { ascii_only: false },
    },
  },
  mini: {
    minifyXML: { collapseWhitespace: true },
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
      chain.resolve.alias.merge(unused);
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          codes: {
            name: 'codes',
            chunks: 'async',
            test: /node_modules\/(qrcode|dijkstrajs)\//,
            priority: 1,
            enforce: true,
          },
          shared: {
            name: sharedBy,
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
