import { View } from '@tarojs/components';
import { PARTNER_KIND_WORDS } from '@domain/words/people';
import { useNow } from '../../hooks/useNow';
import { timeWords } from '../../lib/time';
import { words } from '../../locale';
import type { Application } from '../../services/partnership';
import { Chip } from '../Chip';
import { spoken } from '../spoken';

interface ApplicationCardProps {
  application: Application;
  onOpen: () => void;
}

/** An application that waits, in the list of the staff. */
export function ApplicationCard({ application, onOpen }: ApplicationCardProps) {
  const { id, name, kind, named, submittedAt } = application;
  const time = useNow();
  return (
    <View id={`application-${id}`} className="card" onClick={onOpen} {...spoken('button')}>
      <View className="row row-wrap">
        <View className="grow strong">{name}</View>
        <Chip tone="waiting">{PARTNER_KIND_WORDS[kind]}</Chip>
      </View>
      <View className="gap">{named.categories.join(' · ')}</View>
      <View className="soft small">
        {[...named.areas, words.partners.submitted(timeWords(submittedAt, time))].join(' · ')}
      </View>
    </View>
  );
}
