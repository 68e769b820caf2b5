import type { Asked } from './evaluate';

const COUNTED = new Set(['pk', 'sk', 'window', 'count', 'expiresAt']);
const isPlaced = (name: string): boolean =>
  ['pk', 'sk', 'all', 'expiresAt'].includes(name) || name.startsWith('of-');

/** Whose requests are counted, in rows beside others of theirs. */
const IS_COUNTED = new Set(['PERSON', 'ADDRESS']);

/** `PERSON#01J…` is of the kind `PERSON`. */
export const kindOf = (partition: string): string => partition.replace(/#.*/, '');

/** The cells of the matrix that a call stands for, as `PutItem ORDER`. */
export function cellsUsed({ action, resource, context }: Asked, keyTable: string): string[] {
  const name = action.replace(/^.*:/, '');
  const attributes = context['dynamodb:attributes'] ?? [];
  const index = /\/index\/(\w+)$/.exec(resource)?.[1];
  if (index !== undefined) return [`${name} index/${index}`];
  if (action.startsWith('s3:')) return [`${name} photos/${resource.split('/')[1]}`];
  if (action.startsWith('kms:')) return [`${name} PlatformKey`];
  if (action.startsWith('sqs:')) return [`${name} ${resource.replace(/^.*:/, '')}`];
  if (resource.includes('/stream/')) return [`${name} stream`];
  if (resource.endsWith(`table/${keyTable}`)) return [`${name} keys`];
  return (context['dynamodb:leadingkeys'] ?? []).map(kindOf).map((kind) => {
    if (name !== 'UpdateItem' || !IS_COUNTED.has(kind)) return `${name} ${kind}`;
    if (attributes.every((one) => COUNTED.has(one))) return `${name} counts/${kind}`;
    return attributes.every(isPlaced) ? `${name} placed/${kind}` : `${name} ${kind}`;
  });
}
