import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useTicking } from '../../hooks/useTicking';
import { countdownWords, spelledCode } from '../../lib/sign-in-code';
import { words } from '../../locale';
import { followSignIn } from '../../services/follow-sign-in';
import type { Followed } from '../../services/follow-sign-in';
import { enter } from '../../services/identity';
import { Button } from '../Button';
import { Heading } from '../Heading';
import { Icon } from '../Icon';
import { ProblemNote } from '../ProblemNote';
import { QrCode } from '../QrCode';
import { spoken } from '../spoken';

const ICONS = {
  scanned: 'device',
  confirmed: 'check',
  refused: 'close',
  expired: 'clock',
} as const;

/** 扫码登录: a code for the phone, two minutes long, and what the phone has said. */
export function QrSignIn() {
  const [round, setRound] = useState(0);
  const [{ state, asked, until, problem }, setFollowed] = useState<Followed>({ state: 'asking' });
  useEffect(() => followSignIn(setFollowed, enter), [round]);
  const isOpen = state === 'waiting' && asked !== undefined;
  const isEnded = state === 'refused' || state === 'expired';
  return (
    <View id="qr-sign-in" className="card qr-card">
      <Heading title>{words.qr.title}</Heading>
      {isOpen ? (
        <QrCode url={asked.url} label={words.qr.picture} />
      ) : (
        <View className={`qr-box qr-${state}`} {...spoken('status', { live: true })}>
          {state === 'asking' ? null : (
            <Icon name={ICONS[state === 'waiting' ? 'expired' : state]} />
          )}
          <View id="qr-state">{words.qr.states[state]}</View>
        </View>
      )}
      {isOpen ? (
        <View>
          <View className="soft">{words.qr.orCode}</View>
          <View
            id="qr-code"
            className="qr-code"
            {...spoken('img', { label: words.qr.spoken(spelledCode(asked.code)) })}
          >
            {asked.code}
          </View>
          {until === undefined ? null : <TimeLeft until={until} />}
        </View>
      ) : null}
      <ProblemNote problem={problem} />
      {isEnded ? (
        <View className="buttons">
          <Button id="action-new-code" kind="line" icon="redo" onClick={() => setRound(round + 1)}>
            {words.qr.another}
          </Button>
        </View>
      ) : null}
      {isOpen ? <View className="soft small gap">{words.qr.how}</View> : null}
    </View>
  );
}

function TimeLeft({ until }: { until: number }) {
  const time = useTicking();
  return <View className="soft small">{words.qr.left(countdownWords(until - time))}</View>;
}
