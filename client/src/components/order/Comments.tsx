import { View } from '@tarojs/components';
import type { CommentAnswer, OrderAnswer } from '@domain/order/answer';
import { ROLE_WORDS } from '@domain/words/people';
import { useDraft } from '../../hooks/useDraft';
import { useSubmit } from '../../hooks/useSubmit';
import type { Run } from '../../hooks/useSubmit';
import { useUploads } from '../../hooks/useUploads';
import { agoWords } from '../../lib/time';
import { words } from '../../locale';
import { Button } from '../Button';
import { Heading } from '../Heading';
import { Photos } from '../Photos';
import { ProblemNote } from '../ProblemNote';
import { TextArea } from '../TextArea';
import { Uploader } from '../Uploader';

interface CommentsProps {
  order: OrderAnswer;
  comments: readonly CommentAnswer[];
  now: number;
  run: Run;
}

/** 留言: what those who take part say to each other; the form only where the server allows it. */
export function Comments({ order, comments, now, run }: CommentsProps) {
  const slot = `${order.id}:comment`;
  const draft = useDraft(slot, { text: '' });
  const uploads = useUploads(slot);
  const { busy, problem, say, submit } = useSubmit(run, 'comment', {
    onDone: () => {
      draft.clear();
      uploads.clear();
    },
  });
  const allowed = order.actions.some(({ command }) => command === 'comment');
  if (!allowed && comments.length === 0) return null;
  const send = () => {
    if (uploads.sending) return say(words.place.waiting);
    const text = draft.value.text.trim();
    const photos = uploads.mediaIds;
    return void submit({ text, ...(photos.length > 0 ? { photos } : {}) });
  };
  return (
    <View className="card" id="order-comments">
      <Heading>{words.order.comments}</Heading>
      {comments.length === 0 ? <View className="soft gap">{words.order.noComments}</View> : null}
      {comments.map(({ id, at, actor, text, photos }) => (
        <View key={id} className="moment-text">
          <View className="row row-between">
            <View className="soft small">
              {[actor.displayName, ROLE_WORDS[actor.role]].filter(Boolean).join(' · ')}
            </View>
            <View className="soft small">{agoWords(at, now)}</View>
          </View>
          <View className="pre">{text}</View>
          <Photos photos={photos} label={words.order.comments} />
        </View>
      ))}
      {allowed ? (
        <View>
          <TextArea
            name="comment"
            label={words.order.comments}
            holder={words.order.commentHolder}
            value={draft.value.text}
            onChange={(text) => draft.change({ text })}
          />
          {draft.value.text || uploads.items.length > 0 ? (
            <View>
              <Uploader name="comment-photos" uploads={uploads} />
              <View className="buttons">
                <Button
                  id="action-comment"
                  kind="line"
                  disabled={busy || !draft.value.text.trim()}
                  onClick={send}
                >
                  {words.order.commentSend}
                </Button>
              </View>
            </View>
          ) : null}
          <ProblemNote problem={problem} />
        </View>
      ) : null}
    </View>
  );
}
