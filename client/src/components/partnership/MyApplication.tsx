import { View } from '@tarojs/components';
import { useState } from 'react';
import { APPLICATION_STATE_WORDS } from '@domain/words/partners';
import { PARTNER_KIND_WORDS } from '@domain/words/people';
import { useNow } from '../../hooks/useNow';
import { timeWords } from '../../lib/time';
import { words } from '../../locale';
import { refreshMe } from '../../services/identity';
import { ROUTES, startAt } from '../../services/navigation';
import { decideApplication } from '../../services/partnership';
import type { Application } from '../../services/partnership';
import { Button } from '../Button';
import { Chip } from '../Chip';
import { ConfirmSheet } from '../ConfirmSheet';
import { Note } from '../Note';
import { stateTone } from './tones';

interface MyApplicationProps {
  application: Application;
  onChanged: () => void;
  onAgain: (() => void) | undefined;
}

/** The desk of a partner opens with the role that was given: that is asked for first. */
const startWork = async (): Promise<void> => {
  await refreshMe();
  startAt(ROUTES.partner);
};

/** One application of mine: where it stands, what was answered, and who looked at my number. */
export function MyApplication({ application, onChanged, onAgain }: MyApplicationProps) {
  const { id, state, name, kind, named, submittedAt, decision, looks = [] } = application;
  const [sure, setSure] = useState(false);
  const time = useNow();
  const isOver = state === 'rejected' || state === 'withdrawn';
  return (
    <View id={`application-${id}`} className="card">
      <View className="row row-wrap">
        <View className="grow title">{name}</View>
        <Chip tone={stateTone(state)}>{APPLICATION_STATE_WORDS[state]}</Chip>
      </View>
      <View className="soft gap">
        {[PARTNER_KIND_WORDS[kind], ...named.categories].join(' · ')}
      </View>
      <View className="soft small">
        {[...named.areas, words.partners.submitted(timeWords(submittedAt, time))].join(' · ')}
      </View>
      {state === 'submitted' ? <Note tone="blue">{words.apply.waiting}</Note> : null}
      {state === 'approved' ? (
        <Note tone="good" icon="check">
          {words.apply.approved}
        </Note>
      ) : null}
      {state === 'rejected' && decision ? (
        <Note>
          <View className="strong">{words.apply.rejectedBy(decision.by)}</View>
          <View>{decision.reason}</View>
        </Note>
      ) : null}
      {looks.length > 0 ? (
        <View className="soft small gap">
          {words.apply.looked(looks.map(({ displayName }) => displayName).join('、'))}
        </View>
      ) : null}
      {state === 'submitted' ? (
        <View className="buttons">
          <Button id="withdraw-application" onClick={() => setSure(true)}>
            {words.apply.withdraw}
          </Button>
        </View>
      ) : null}
      {state === 'approved' ? (
        <View className="buttons">
          <Button id="start-work" kind="main" onClick={() => void startWork()}>
            {words.apply.toWork}
          </Button>
        </View>
      ) : null}
      {isOver && onAgain ? (
        <View className="buttons">
          <Button id="apply-again" kind="line" onClick={onAgain}>
            {words.apply.again}
          </Button>
        </View>
      ) : null}
      {sure ? (
        <ConfirmSheet
          title={words.apply.withdraw}
          says={words.apply.withdrawSays}
          act={words.apply.withdraw}
          told={words.apply.withdrawn}
          onAct={async () => {
            await decideApplication(id, 'withdraw');
            onChanged();
          }}
          onClose={() => setSure(false)}
        />
      ) : null}
    </View>
  );
}
