import { View } from '@tarojs/components';
import { Chip } from '../../../components/Chip';
import { Empty } from '../../../components/Empty';
import { LoadState } from '../../../components/LoadState';
import { Note } from '../../../components/Note';
import { ProblemNote } from '../../../components/ProblemNote';
import { Skeleton } from '../../../components/Skeleton';
import { galleryWords as words } from '../../../locale/gallery';
import { Specimen } from './Specimen';

const TONES = ['waiting', 'working', 'yours', 'done', 'stopped', 'raised', 'late'] as const;
const nothing = (): void => undefined;

/** How things stand: nothing there, on its way, refused, and short words. */
export function Standing() {
  return (
    <View>
      <Specimen name="empty">
        <Empty
          title={words.emptyTitle}
          hint={words.emptyHint}
          action={{ id: 'empty-act', label: words.emptyAct, onClick: nothing }}
        />
      </Specimen>
      <Specimen name="skeleton">
        <Skeleton rows={1} />
      </Specimen>
      <Specimen name="problem">
        <LoadState
          problem={{ status: 503, code: 'sample', title: words.problemTitle }}
          onRetry={nothing}
        />
        <ProblemNote problem={{ status: 422, code: 'sample', title: words.problemTitle }} />
      </Specimen>
      <Specimen name="note">
        <Note id="note-warn">{words.notes.warn}</Note>
        <Note id="note-good" tone="good" icon="check">
          {words.notes.good}
        </Note>
        <Note id="note-blue" tone="blue" icon="public">
          {words.notes.blue}
        </Note>
      </Specimen>
      <Specimen name="chip">
        <View className="row row-wrap gap">
          {TONES.map((tone) => (
            <Chip key={tone} tone={tone}>
              {words.tones[tone]}
            </Chip>
          ))}
        </View>
      </Specimen>
    </View>
  );
}
