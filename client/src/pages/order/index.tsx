import { useRouter } from '@tarojs/taro';
import { Page } from '../../components/Page';
import { OrderDetail } from '../../components/order/OrderDetail';
import { words } from '../../locale';
import { isWeb } from '../../services/platform';

export default function OrderPage() {
  const { id = '' } = useRouter().params;
  return (
    <Page title={words.order.title} className="page-with-bar" open={isWeb}>
      <OrderDetail id={id} />
    </Page>
  );
}
