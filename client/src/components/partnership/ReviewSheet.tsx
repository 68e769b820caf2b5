import { View } from '@tarojs/components';
import { useState } from 'react';
import { PARTNER_KIND_WORDS } from '@domain/words/people';
import { useLoaded } from '../../hooks/useLoaded';
import { words } from '../../locale';
import { APPLICATIONS } from '../../services/partnership';
import type { Application } from '../../services/partnership';
import { Button } from '../Button';
import { CallButton } from '../CallButton';
import { LoadState } from '../LoadState';
import { Note } from '../Note';
import { Sheet } from '../Sheet';
import { Fact } from '../order/Fact';
import { ApproveForm } from './ApproveForm';
import { ReasonForm } from './ReasonForm';

interface ReviewSheetProps {
  id: string;
  onChanged: () => void;
  onClose: () => void;
}

/** An application with everything in it; whoever may decides here. */
export function ReviewSheet({ id, onChanged, onClose }: ReviewSheetProps) {
  const { data, problem, reload } = useLoaded<Application>(`${APPLICATIONS}/${id}`);
  const [deciding, setDeciding] = useState<'approve' | 'reject'>();
  const done = () => {
    onChanged();
    onClose();
  };
  if (data && deciding === 'approve') {
    return <ApproveForm application={data} onDone={done} onClose={() => setDeciding(undefined)} />;
  }
  if (data && deciding === 'reject') {
    return (
      <ReasonForm of={{ application: data }} onDone={done} onClose={() => setDeciding(undefined)} />
    );
  }
  const mayDecide = data?.actions.includes('approve') ?? false;
  return (
    <Sheet
      title={data?.name ?? words.common.loading}
      onClose={onClose}
      foot={
        mayDecide ? (
          <View className="buttons">
            <Button id="action-reject" onClick={() => setDeciding('reject')}>
              {words.partners.reject}
            </Button>
            <Button id="action-approve" kind="main" onClick={() => setDeciding('approve')}>
              {words.partners.approve}
            </Button>
          </View>
        ) : null
      }
    >
      {data ? (
        <ApplicationFacts application={data} />
      ) : (
        <LoadState problem={problem} onRetry={reload} rows={2} />
      )}
      {data && !mayDecide ? <Note tone="blue">{words.partners.aboveDecides}</Note> : null}
    </Sheet>
  );
}

const { partners } = words;

function ApplicationFacts({ application }: { application: Application }) {
  const { kind, creditCode, named, introduction, credentials, insuranceUntil } = application;
  const { contact } = application;
  return (
    <View id="application-facts" className="facts">
      <Fact name={partners.kind}>{PARTNER_KIND_WORDS[kind]}</Fact>
      <Fact name={partners.code}>{creditCode}</Fact>
      <Fact name={partners.categories}>{named.categories.join('、')}</Fact>
      <Fact name={partners.areas}>{named.areas.join('、')}</Fact>
      <Fact name={partners.introduction}>{introduction}</Fact>
      <Fact name={partners.credentials}>
        {credentials.map(({ name, until }) => `${name} ${partners.until(until)}`).join('\n')}
      </Fact>
      <Fact name={partners.insurance}>
        {insuranceUntil ? partners.until(insuranceUntil) : undefined}
      </Fact>
      {contact ? (
        <Fact name={partners.contact}>
          <View className="row row-wrap">
            <View className="grow">{`${contact.name} ${contact.phone}`}</View>
            <CallButton id="call-applicant" phone={contact.phone} who={contact.name} bare />
          </View>
        </Fact>
      ) : null}
    </View>
  );
}
