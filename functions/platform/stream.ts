import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';

import type { Key } from './table/keys';
import type { Item } from './table/table';

/** One change of the table, as every projection reads it. */
export interface StreamChange {
  key: Key;
  before?: Item;
  after?: Item;
}

/** A record of the table's stream as a change; undefined for what is not ours. */
export function changeOf({ dynamodb }: DynamoDBRecord): StreamChange | undefined {
  const key = itemOf(dynamodb?.Keys);
  const { pk, sk } = key ?? {};
  if (typeof pk !== 'string' || typeof sk !== 'string') return undefined;
  const before = itemOf(dynamodb?.OldImage);
  const after = itemOf(dynamodb?.NewImage);
  return {
    key: { pk, sk },
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

function itemOf(image: Image): Item | undefined {
  if (image === undefined) return undefined;
  const attributes: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(image)) Object.assign(attributes, { [name]: value });
  return unmarshall(attributes);
}
