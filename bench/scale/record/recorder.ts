import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

import { listenTo } from '../../loop/listen';
import { touchesIn, type IndexKeys, type Touch } from './touches';

/** One call of the store: which keys it touched, and its place in the longest row of calls that waited for each other. */
export interface RecordedCall {
  name: string;
  depth: number;
  touches: Touch[];
}

export interface Recorder {
  /** What was called since the last time. */
  take: () => RecordedCall[];
}

/** A verdict of WeChat on a photo is a request; it stands among the projections under this name. */
export const PUSH = 'push';

/** Records every call of a client by the keys that it touched. Clients of one table share `standing`. */
export const recorderOf = (
  client: DynamoDBDocumentClient,
  standing: Map<string, IndexKeys>,
): Recorder =>
  listenTo(client, (heard) => ({ name: heard.name, touches: touchesIn(heard, standing) }));

/** Round trips one after another. */
export const tripsIn = (calls: readonly RecordedCall[]): number =>
  Math.max(0, ...calls.map(({ depth }) => depth));

export const touchesOf = (calls: readonly RecordedCall[]): Touch[] =>
  calls.flatMap(({ touches }) => touches);
