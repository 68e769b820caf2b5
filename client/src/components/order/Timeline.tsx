import { View } from '@tarojs/components';
import type { HistoryItemAnswer } from '@domain/order/answer';
import { COMMAND_WORDS } from '@domain/words/commands';
import { ROLE_WORDS } from '@domain/words/people';
import { agoWords } from '../../lib/time';
import { words } from '../../locale';
import { Heading } from '../Heading';
import { Photos } from '../Photos';
import { dataLines } from './dataLines';

interface TimelineProps {
  items: readonly HistoryItemAnswer[];
  now: number;
}

/** 经过: every step, the latest first, with what was said and shown. */
export function Timeline({ items, now }: TimelineProps) {
  return (
    <View className="card" id="order-history">
      <Heading>{words.order.history}</Heading>
      <View className="timeline">
        {items
          .slice()
          .reverse()
          .map(({ sequence, at, actor, command, data, text, photos }, index) => {
            const lines = dataLines(data, now);
            return (
              <View
                key={sequence}
                id={`step-${sequence}`}
                className={`moment ${index === 0 ? 'moment-last' : ''}`}
              >
                <View className="row row-between row-top">
                  <View className="strong">{COMMAND_WORDS[command]}</View>
                  <View className="soft small">{agoWords(at, now)}</View>
                </View>
                <View className="soft small">
                  {[actor.displayName, ROLE_WORDS[actor.role]].filter(Boolean).join(' · ')}
                </View>
                {lines.length > 0 ? <View className="small gap">{lines.join(' · ')}</View> : null}
                {text ? <View className="moment-text pre">{text}</View> : null}
                <Photos photos={photos ?? []} label={COMMAND_WORDS[command]} />
              </View>
            );
          })}
      </View>
    </View>
  );
}
