import { shanghaiClock, shanghaiDay, toWireTime } from '../time/shanghai';
import { EXPORT_CELL_WORDS } from '../words/exports';

/** What JSON Lines says of a column, and what stands in its cell. */
export type Fact = string | number | boolean | null;
export type Cell = string | number;

/** One column of an export: the fact for programs, and the same in words for people. */
export interface Column<Name extends string, Of> {
  name: Name;
  fact: (of: Of) => Fact;
  cell: (of: Of) => Cell;
}

/** The kinds of columns that there are, for lines made of one sort of thing. */
export const columnsFor = <Name extends string, Of>() => ({
  /** A text or a number as it is. */
  plain: (name: Name, value: (of: Of) => string | number | undefined): Column<Name, Of> => ({
    name,
    fact: (of) => value(of) ?? null,
    cell: (of) => value(of) ?? '',
  }),
  /** A code, which people read in words. */
  coded: <Code extends string>(
    name: Name,
    code: (of: Of) => Code | undefined,
    words: (code: Code, of: Of) => string,
  ): Column<Name, Of> => ({
    name,
    fact: (of) => code(of) ?? null,
    cell: (of) => {
      const found = code(of);
      return found === undefined ? '' : words(found, of);
    },
  }),
  /** An instant: in UTC for programs, on the clock of Shanghai for people. */
  time: (name: Name, at: (of: Of) => number | undefined): Column<Name, Of> => ({
    name,
    fact: (of) => {
      const instant = at(of);
      return instant === undefined ? null : toWireTime(instant);
    },
    cell: (of) => {
      const instant = at(of);
      return instant === undefined ? '' : `${shanghaiDay(instant)} ${shanghaiClock(instant)}`;
    },
  }),
  yesNo: (name: Name, is: (of: Of) => boolean | undefined): Column<Name, Of> => ({
    name,
    fact: (of) => is(of) ?? null,
    cell: (of) => {
      const found = is(of);
      if (found === undefined) return '';
      return found ? EXPORT_CELL_WORDS.yes : EXPORT_CELL_WORDS.no;
    },
  }),
  /** Money: integer 分 for programs, 元 for people. */
  money: (name: Name, fen: (of: Of) => number | undefined): Column<Name, Of> => ({
    name,
    fact: (of) => fen(of) ?? null,
    cell: (of) => {
      const found = fen(of);
      return found === undefined ? '' : found / FEN;
    },
  }),
});

const FEN = 100;
