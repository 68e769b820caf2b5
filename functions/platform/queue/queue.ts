/** One thing to do later, as text; `id` names it within one call. */
export interface QueueMessage {
  id: string;
  body: string;
  /** Not before so many seconds. */
  delaySeconds?: number;
}

/** What came out of a queue; `attempt` counts from 1. */
export interface ReceivedMessage {
  id: string;
  body: string;
  attempt: number;
}

/** A queue: what goes in comes out at least once, in no certain order. */
export interface Queue {
  /** Throws where it could not be taken: nothing is lost silently. */
  send: (messages: readonly QueueMessage[]) => Promise<void>;
}

/** Takes a batch; answers the ids of those that are to come again (after a pause, then to the dead letters). */
export type QueueHandler = (messages: readonly ReceivedMessage[]) => Promise<{ failed: string[] }>;
