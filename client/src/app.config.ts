import theme from './theme.json';

type Themed = keyof typeof theme.light;

const inBrowser = process.env.TARO_ENV === 'h5';

/**
 * What WeChat itself paints round our pages follows the phone's dark mode by the names in `theme.json`; in the browser the
 * style sheet does so.
 */
const themed = <Value extends string>(name: Themed): Value =>
  (inBrowser ? theme.light[name] : `@${name}`) as Value;

const tab = (name: 'home' | 'neighbours' | 'mine' | 'me', text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: themed(name),
  selectedIconPath: themed(`${name}Chosen`),
});

/** The page of components is for whoever builds or checks them: no phone downloads it. */
const onlyInBrowser = inBrowser ? ['components/index'] : [];
/** Files are brought in, and other systems are named, at a computer. */
const atComputers = inBrowser ? ['hotline/index', 'webhooks/index'] : [];

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/neighbours/index',
    'pages/mine/index',
    'pages/me/index',
    'pages/sign-in/index',
    'pages/confirm/index',
    'pages/devices/index',
    'pages/privacy/index',
    'pages/inbox/index',
    'pages/place/index',
    'pages/placed/index',
    'pages/order/index',
    'pages/invitation/index',
  ],
  subPackages: [
    { root: 'partner', pages: ['desk/index', 'apply/index'] },
    {
      root: 'community',
      pages: [
        'desk/index',
        'team/index',
        'partners/index',
        'reviews/index',
        'follow-ups/index',
        'board/index',
        'figure/index',
        'posters/index',
        ...atComputers,
      ],
    },
    { root: 'supervisor', pages: ['desk/index', 'attention/index'] },
    { root: 'public', pages: ['figures/index', 'receipt/index', ...onlyInBrowser] },
  ],
  preloadRule: {
    'pages/me/index': { network: 'all', packages: ['partner', 'community', 'supervisor'] },
  },
  lazyCodeLoading: 'requiredComponents',
  // What WeChat gives any program: a place that the person chooses on its map, never where the phone is.
  requiredPrivateInfos: ['chooseLocation'],
  permission: { 'scope.userLocation': { desc: '好让办您这一单的人找得到地方' } },
  __usePrivacyCheck__: true,
  animation: false,
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationBarTitleText: '四单',
    navigationBarBackgroundColor: themed('bar'),
    navigationBarTextStyle: themed('barText'),
    backgroundColor: themed('ground'),
    backgroundTextStyle: themed('pulled'),
  },
  tabBar: {
    color: themed('tab'),
    selectedColor: themed('tabChosen'),
    backgroundColor: themed('bar'),
    borderStyle: themed('tabBorder'),
    list: [
      tab('home', '点单'),
      tab('neighbours', '大家的单'),
      tab('mine', '我的单'),
      tab('me', '我的'),
    ],
  },
});
