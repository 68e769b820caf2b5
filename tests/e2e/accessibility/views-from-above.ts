import type { View } from './look';
import { firstOf, inTurn, once, order, page, sheetOf, tapping } from './views';

export const subdistrict: View[] = [
  page('督办台', '/supervisor/desk/index', 'tab-all', inTurn(tapping('tab-all'), once('order-0'))),
  page(
    '督办台, 选了一单',
    '/supervisor/desk/index',
    'tab-all',
    inTurn(tapping('tab-all'), firstOf('order-0'), once('order-head')),
  ),
  page('关注', '/supervisor/attention/index', 'back', once('attention-')),
  page('各社区的数', '/community/board/index', 'rate-responseRate', tapping('tab-area')),
  page('上级回访', '/community/follow-ups/index?by=above', 'back', async (viewer) =>
    viewer
      .at('visit-save')
      .or(viewer.page.locator('.state').filter({ visible: true }))
      .first()
      .waitFor(),
  ),
  page('下一级的成员', '/community/team/index', 'action-invite', once('team-990102')),
  order('督办', 'all', 'started', sheetOf('supervise')),
];

export const district: View[] = [
  page('吹哨的单', '/supervisor/desk/index', 'tab-mine', once('order-0')),
  order('报到', 'all', 'escalated', sheetOf('respond')),
];

const FIGURES = '/public/figures/index?area=990102001001';

/** What anybody sees. */
export const visitors: View[] = [
  page('登录', '/pages/sign-in/index', 'persona-resident-wang', once('qr-code')),
  page('先选社区', '/pages/neighbours/index', 'choose-area'),
  page('选社区', '/pages/neighbours/index', 'choose-area', tapping('choose-area', 'area-990102')),
  order('公开的单', 'public', 'rated', once('order-history')),
  page('不在这里的单', '/pages/order/index?id=01ARZ3NDEKTSV4RRFFQ69G5FAV', 'sign-in'),
  page('办得怎样', FIGURES, 'figures'),
  page('服务明星', FIGURES, 'figures', inTurn(tapping('tab-stars'), once('star-formula'))),
  page('每日存证', FIGURES, 'figures', inTurn(tapping('tab-roots'), once('to-receipt'))),
  page('查回执', '/public/receipt/index', 'field-receipt', async (viewer) => {
    await viewer.type('receipt', '随便写的');
    await viewer.tap('find-receipt');
    await viewer.at('not-a-receipt').waitFor();
  }),
  {
    name: '查到的回执',
    async open(viewer) {
      const id = await viewer.order('public', 'rated');
      const { receipt } = await viewer.read<{ receipt: string }>(`/public/orders/${id}`);
      await viewer.go(`/public/receipt/index?scene=${id}-${receipt.slice(0, 16)}`);
      await viewer.at('receipt-good').waitFor();
    },
  },
  page('大家的单', '/pages/neighbours/index', 'choose-area', async (viewer) => {
    await tapping('choose-area', 'area-990102', 'area-990102001', 'area-990102001001')(viewer);
    await once('order-0')(viewer);
    await viewer.page.evaluate("sessionStorage.removeItem('sidan:looking-at')");
  }),
];
