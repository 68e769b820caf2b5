/** One thing to do later, as text; `id` names it within one call. */
export interface QueueMessage {
  id: string;
  body: string;
  /** Not before so many seconds; 900 at most, whoever needs more puts it in again when it comes out. */
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

/** What becomes of a message that was looked at: it stays, it goes, or it stays with other words. */
export type Looked = 'stays' | 'goes' | { body: string };

/** A queue that nobody works off by himself: it is looked through by a command. */
export interface Shelf extends Queue {
  /** Shows each message that lies there now, once. What is broken off in between stays as far as it was not looked at. */
  lookThrough: (look: (message: ReceivedMessage) => Promise<Looked>) => Promise<void>;
}
