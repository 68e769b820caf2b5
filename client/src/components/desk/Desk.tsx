import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { OrderListItem } from '@domain/order/answer';
import { useDeskKeys } from '../../hooks/useDeskKeys';
import { useMe } from '../../hooks/useMe';
import { useOrderList } from '../../hooks/useOrderList';
import { useStillMine } from '../../hooks/useStillMine';
import { useWide } from '../../hooks/useWide';
import { teamsOf } from '../../lib/teams';
import { words } from '../../locale';
import { go, goToOrder, ROUTES, startAt } from '../../services/navigation';
import type { Desk as DeskName } from '../../services/navigation';
import { ordersPath } from '../../services/orders';
import type { OrderFilter } from '../../services/orders';
import type { Category } from '../../services/types';
import { Empty } from '../Empty';
import { Link } from '../Link';
import { OrderItems } from '../OrderItems';
import { Page } from '../Page';
import { Tabs } from '../Tabs';
import { OrderDetail } from '../order/OrderDetail';
import { spoken } from '../spoken';
import { DeskFilter } from './DeskFilter';
import { DeskLinks } from './DeskLinks';

export interface DeskTab {
  code: string;
  label: string;
  filter: OrderFilter;
  empty: { title: string; hint: string };
  keep?: (order: OrderListItem) => boolean;
}

interface DeskProps {
  desk: DeskName;
  title: string;
  tabs: readonly DeskTab[];
  categories?: readonly Category[];
  aside?: ReactNode;
  /** What has to be known before the work. */
  notice?: ReactNode;
  beneath?: (order: OrderListItem) => ReactNode;
}

const FAR = '9999';

/** What is due next first; what is due nowhere last. */
const byDue = (items: readonly OrderListItem[]): OrderListItem[] =>
  items.slice().sort((a, b) => ((a.dueAt ?? FAR) < (b.dueAt ?? FAR) ? -1 : 1));

/** A place of work: tabs, a list by what is due next, and on a desktop the order beside it. */
export function Desk({ desk, title, tabs, categories = [], aside, notice, beneath }: DeskProps) {
  const [code, setCode] = useState(tabs[0]?.code ?? '');
  const [category, setCategory] = useState('');
  const [q, setQ] = useState('');
  const [selected, setSelected] = useState<string>();
  const wide = useWide();
  const me = useMe();
  const tab = tabs.find((one) => one.code === code) ?? tabs[0];
  const list = useOrderList(
    tab
      ? ordersPath({ ...tab.filter, category: category || undefined, q: q || undefined, limit: 50 })
      : undefined,
  );
  useStillMine(desk, list.problem);
  const arrange = (items: readonly OrderListItem[]) =>
    byDue(items.filter(tab?.keep ?? (() => true)));
  const open = (id: string) => (wide ? setSelected(id) : goToOrder(id));
  useDeskKeys(wide ? arrange(list.items ?? []).map(({ id }) => id) : [], selected, setSelected);

  return (
    <Page
      title={title}
      root
      className="page-desk"
      aside={
        <View className="desk-links">
          {aside}
          {me ? <DeskLinks /> : null}
          {me && teamsOf(me.memberships).length > 0 ? (
            <Link id="go-team" icon="family" onClick={() => go(ROUTES.team)}>
              {words.team.title}
            </Link>
          ) : null}
          <Link id="go-me" icon="person" onClick={() => startAt(ROUTES.me)}>
            {words.desks.toMe}
          </Link>
        </View>
      }
    >
      {notice}
      <Tabs tabs={tabs} chosen={code} onChange={setCode} />
      <View className="panes">
        <View className="pane-list">
          {categories.length > 0 ? (
            <DeskFilter
              categories={categories}
              category={category}
              q={q}
              onCategory={setCategory}
              onSearch={setQ}
            />
          ) : null}
          <View className="desk-list">
            <OrderItems
              list={list}
              seat="work"
              arrange={arrange}
              selected={wide ? selected : undefined}
              onOpen={open}
              {...(beneath ? { beneath } : {})}
              empty={<Empty title={tab?.empty.title ?? ''} hint={tab?.empty.hint ?? ''} />}
            />
          </View>
        </View>
        {wide ? (
          <View className="pane-detail" {...spoken('region', { label: words.order.title })}>
            {selected ? (
              <OrderDetail key={selected} id={selected} onChanged={list.reload} />
            ) : (
              <View className="detail-empty">
                <Empty title={words.order.choose} />
              </View>
            )}
          </View>
        ) : null}
      </View>
    </Page>
  );
}
