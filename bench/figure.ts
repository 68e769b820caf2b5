/** One figure that counts: what was measured, and the bar it has to keep. */
export interface Figure {
  value: number;
  unit: string;
  /** The most that is all right; a figure without a bar is stated. */
  bar?: number;
  /** Where the bar cannot be kept: the least that it can be, and why is in docs/capacity.md. */
  floor?: number;
  /** What it is, in the table. */
  what: string;
}

export type Figures = Record<string, Figure>;

export const isOk = ({ value, bar }: Figure): boolean => bar === undefined || value <= bar;
