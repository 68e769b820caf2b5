const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: `assets/tabs/${name}-plain.png`,
  selectedIconPath: `assets/tabs/${name}-chosen.png`,
});

/** The page of components is for whoever builds or checks them: no phone downloads it. */
const onlyInBrowser = process.env.TARO_ENV === 'h5' ? ['components/index'] : [];

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
  window: {
    navigationBarTitleText: '四单',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f4f1ec',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#6b645c',
    selectedColor: '#b23c17',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [
      tab('home', '点单'),
      tab('neighbours', '大家的单'),
      tab('mine', '我的单'),
      tab('me', '我的'),
    ],
  },
});
