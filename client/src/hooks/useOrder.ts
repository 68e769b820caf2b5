import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { MutableRefObject } from 'react';
import type { CommentAnswer, HistoryItemAnswer, OrderAnswer } from '@domain/order/answer';
import { aheadOf } from '../lib/ahead';
import { changedSince } from '../lib/changes';
import { isEnded } from '../lib/steps';
import { words } from '../locale';
import { now } from '../services/clock';
import { fetchComments, fetchHistory, fetchOrder, runCommand } from '../services/orders';
import { problemOf, Refusal } from '../services/problem';
import type { Problem } from '../services/problem';
import type { CommandBody, CommandName } from '../services/types';

const POLL_MS = 4000;
const COMMENTS_EVERY = 5;

export interface OpenOrder {
  /** As it is; while a command is on its way, as it will be. */
  order: OrderAnswer | undefined;
  isSending: boolean;
  history: HistoryItemAnswer[];
  comments: CommentAnswer[];
  problem: Problem | undefined;
  reload: () => void;
  /** `onAhead`: what it leads to is shown already, the answer is still to come. Where it is refused, the order is what it was. */
  run: (command: CommandName, body: CommandBody, onAhead?: () => void) => Promise<OrderAnswer>;
  /** A form was opened on the order as it is now; `false`: it is closed again. */
  look: (isOpen: boolean) => void;
}

/** One order, kept fresh while it is looked at: asks every few seconds whether it changed (`ETag`). */
export function useOrder(id: string): OpenOrder {
  const [order, setOrder] = useState<OrderAnswer>();
  const [ahead, setAhead] = useState<OrderAnswer>();
  const [history, setHistory] = useState<HistoryItemAnswer[]>([]);
  const [comments, setComments] = useState<CommentAnswer[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const etag = useRef<string>();
  /** What was seen when a form was opened: a command is for that, not for what it has become since. */
  const seen = useRef<number>();
  const visible = useRef(true);
  const wanted = useRef(id);
  wanted.current = id;

  const loadBeside = useCallback(async () => {
    const [steps, said] = await Promise.all([
      fetchHistory(id).catch(() => undefined),
      fetchComments(id).catch(() => undefined),
    ]);
    if (wanted.current !== id) return;
    if (steps) setHistory(steps);
    if (said) setComments(said);
  }, [id]);

  const look = useCallback(async () => {
    try {
      const answer = await fetchOrder(id, etag.current);
      if (wanted.current !== id) return;
      setProblem(undefined);
      if (answer.status === 304) return;
      etag.current = answer.etag;
      setOrder(answer.data);
      await loadBeside();
    } catch (error) {
      if (wanted.current !== id) return;
      const refused = problemOf(error);
      setProblem(refused);
      if (refused.status === 404) setOrder(undefined);
    }
  }, [id, loadBeside]);

  useEffect(() => {
    etag.current = undefined;
    setOrder(undefined);
    setAhead(undefined);
    setHistory([]);
    setComments([]);
    void look();
  }, [look]);

  const resting = order ? isEnded(order.state) : true;
  useEffect(() => {
    if (resting) return undefined;
    let round = 0;
    const timer = setInterval(() => {
      if (!visible.current) return;
      round += 1;
      void look();
      if (round % COMMENTS_EVERY === 0) {
        void fetchComments(id).then(setComments, () => undefined);
      }
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [id, look, resting]);

  useDidHide(() => {
    visible.current = false;
  });
  useDidShow(() => {
    visible.current = true;
    if (order) void look();
  });

  const run = useCallback(
    async (command: CommandName, body: CommandBody, onAhead?: () => void) => {
      const version = seen.current;
      const guess = order && aheadOf(order, command, body, new Date(now()).toISOString());
      if (guess) {
        setAhead(guess);
        onAhead?.();
      }
      try {
        const next = await runCommand(id, command, body, version);
        // What was shown ahead stays, also where the network goes before it can be asked for anew.
        if (guess && wanted.current === id) setOrder(next);
        seen.current = undefined;
        etag.current = undefined;
        await look();
        return next;
      } catch (error) {
        const refused = problemOf(error);
        seen.current = version;
        if (refused.status === 409) {
          etag.current = undefined;
          void look();
        }
        if (refused.code === 'version_conflict') throw await whatChanged(id, seen, refused);
        // The server has judged it as it is now: whoever waits for that to change need not be told of it.
        if (refused.status > 0) seen.current = undefined;
        throw error;
      } finally {
        if (guess) setAhead((shown) => (shown === guess ? undefined : shown));
      }
    },
    [id, look, order],
  );

  return {
    order: ahead ?? order,
    isSending: ahead !== undefined,
    history,
    comments,
    problem: order ? undefined : problem,
    reload: () => void look(),
    run,
    look: (isOpen) => {
      seen.current = isOpen ? order?.version : undefined;
    },
  };
}

/** Says which steps came since the form was opened; who taps once more has seen them. */
async function whatChanged(
  id: string,
  seen: MutableRefObject<number | undefined>,
  refused: Problem,
): Promise<Refusal> {
  const steps = await fetchHistory(id).catch(() => []);
  const changed = changedSince(steps, seen.current ?? 0);
  const title = changed === undefined ? refused.title : words.order.changed(changed);
  seen.current = refused.current?.version ?? steps.at(-1)?.sequence;
  return new Refusal({ ...refused, title });
}
