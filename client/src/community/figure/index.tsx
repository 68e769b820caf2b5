import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Empty } from '../../components/Empty';
import { OrderItems } from '../../components/OrderItems';
import { Page } from '../../components/Page';
import { useMe } from '../../hooks/useMe';
import { useOrderList } from '../../hooks/useOrderList';
import { board } from '../../locale/board';
import { query } from '../../services/http';

/** 数后面的单: the orders that a figure counts, as far as one may see them. */
export default function FigurePage() {
  const { area, partner, figure, from, to, category, worker } = useRouter().params;
  const me = useMe();
  const asked = query({ area, partner, figure, from, to, category, worker, limit: 50 });
  const list = useOrderList(me && figure ? `/v1/stats/orders${asked}` : undefined);
  return (
    <Page title={board.figureTitle}>
      <View className="column">
        <OrderItems
          list={list}
          seat="work"
          empty={<Empty title={board.figureEmpty} hint={board.figureEmptyHint} />}
        />
      </View>
    </Page>
  );
}
