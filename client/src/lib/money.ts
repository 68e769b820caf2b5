/** 分 as `¥30` or `¥30.50`. */
export function yuanWords(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const rest = fen % 100;
  return rest === 0 ? `¥${yuan}` : `¥${yuan}.${rest < 10 ? `0${rest}` : rest}`;
}

/** What was typed in 元 as integer 分; undefined where it is no amount with at most two decimals. */
export function fenOf(typed: string): number | undefined {
  const match = /^(\d{1,6})(?:[.。](\d{1,2}))?$/.exec(typed.trim());
  if (!match) return undefined;
  const [, yuan = '0', rest = ''] = match;
  return Number(yuan) * 100 + Number(`${rest}00`.slice(0, 2));
}

/** 分 as it is typed in 元. */
export const yuanField = (fen: number): string => yuanWords(fen).slice(1);
