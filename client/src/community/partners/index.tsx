import { View } from '@tarojs/components';
import { useDidShow, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Empty } from '../../components/Empty';
import { LoadState } from '../../components/LoadState';
import { Page } from '../../components/Page';
import { Tabs } from '../../components/Tabs';
import { AgreementSheet } from '../../components/partnership/AgreementSheet';
import { ApplicationCard } from '../../components/partnership/ApplicationCard';
import { PartnerCard } from '../../components/partnership/PartnerCard';
import { ReviewSheet } from '../../components/partnership/ReviewSheet';
import { useLoaded } from '../../hooks/useLoaded';
import { useMe } from '../../hooks/useMe';
import { words } from '../../locale';
import { AGREEMENTS, APPLICATIONS, ENDING } from '../../services/partnership';
import type { AgreementLine, Application } from '../../services/partnership';
import type { Page as List } from '../../services/types';

type Open = { application: string } | { partner: string };

const { tabs } = words.partners;
const TABS = [
  { code: 'waiting', label: tabs.waiting },
  { code: 'all', label: tabs.all },
  { code: 'ending', label: tabs.ending },
] as const;
type Tab = (typeof TABS)[number]['code'];

const tabOf = (code: string | undefined): Tab =>
  TABS.find((one) => one.code === code)?.code ?? 'waiting';

/** 社会力量: applications that wait, partners with their agreements, and what ends soon. */
export default function PartnersPage() {
  const me = useMe();
  const [tab, setTab] = useState<Tab>(tabOf(useRouter().params.tab));
  const [open, setOpen] = useState<Open>();
  const isWaiting = tab === 'waiting';
  const waiting = useLoaded<List<Application>>(me && isWaiting ? APPLICATIONS : undefined);
  const listed = tab === 'all' ? AGREEMENTS : ENDING;
  const partners = useLoaded<List<AgreementLine>>(me && !isWaiting ? listed : undefined);
  const list = isWaiting ? waiting : partners;
  useDidShow(list.reload);
  return (
    <Page title={words.partners.title}>
      <Tabs tabs={TABS} chosen={tab} onChange={(code) => setTab(tabOf(code))} />
      <View className="column">
        {list.data ? null : <LoadState problem={list.problem} onRetry={list.reload} />}
        {(waiting.data?.items ?? []).map((application) => (
          <ApplicationCard
            key={application.id}
            application={application}
            onOpen={() => setOpen({ application: application.id })}
          />
        ))}
        {(partners.data?.items ?? []).map((partner) => (
          <PartnerCard
            key={partner.id}
            partner={partner}
            onOpen={() => setOpen({ partner: partner.id })}
          />
        ))}
        {list.data?.items.length === 0 ? <NothingHere tab={tab} /> : null}
      </View>
      {open && 'application' in open ? (
        <ReviewSheet
          id={open.application}
          onChanged={waiting.reload}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
      {open && 'partner' in open ? (
        <AgreementSheet
          id={open.partner}
          onChanged={partners.reload}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </Page>
  );
}

function NothingHere({ tab }: { tab: Tab }) {
  const said = {
    waiting: [words.partners.emptyWaiting, words.partners.emptyWaitingHint],
    all: [words.partners.emptyAll, words.partners.emptyAllHint],
    ending: [words.partners.emptyEnding, words.partners.emptyEndingHint],
  } as const;
  const [title, hint] = said[tab];
  return <Empty icon="handshake" title={title} hint={hint} />;
}
