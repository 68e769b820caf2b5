import { wechatTokenKey } from '../table/keys';
import { isNew, type Table } from '../table/table';
import type { TokenStore } from './token-store';

/** One WeChat token for all functions, kept in the table; replaced only by who saw the one before. */
export function createTableTokenStore(table: Table): TokenStore {
  return {
    find: async () => {
      const item = await table.get(wechatTokenKey(), { consistent: true });
      const { token, until } = item ?? {};
      return typeof token === 'string' && typeof until === 'number'
        ? { token, expiresAt: until }
        : undefined;
    },
    save: ({ token, expiresAt }, previousToken) =>
      table.putIf(
        { ...wechatTokenKey(), token, until: expiresAt },
        previousToken === undefined
          ? isNew
          : {
              ConditionExpression: '#token = :previous',
              ExpressionAttributeNames: { '#token': 'token' },
              ExpressionAttributeValues: { ':previous': previousToken },
            },
      ),
  };
}
