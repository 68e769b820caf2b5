import type { OpenFigure } from '@domain/insight/open-figures';
import type { WaitingCause } from '@domain/insight/waiting';
import type { Figure } from '@domain/insight/figures';
import type { Rate, Whose } from '../lib/board';
import { query } from './http';

export interface Spread {
  median: number | null;
  p90: number | null;
  of: number;
}

/** The figures of one period, or of one group in it. */
export interface Figures {
  ended: number;
  voices: number;
  enough: boolean;
  responseRate: Rate;
  resolutionRate: Rate;
  satisfactionRate: Rate;
  firstTimeRate: Rate;
  onTimeRate: Rate;
  shares: Record<'rejected' | 'reopened' | 'unrated' | 'exempted', Rate> & { shelved?: Rate };
  times: Record<'toAccept' | 'toTake' | 'toFulfil', Spread>;
  waited: Partial<Record<WaitingCause, { minutes: number; orders: number }>>;
  counts: Partial<Record<Figure, number>>;
}

export interface FigureGroup extends Figures {
  key: string;
  name: string;
  rank?: Record<'responseRate' | 'resolutionRate' | 'satisfactionRate', number>;
}

export interface Stats extends Figures {
  from: string;
  to: string;
  provisional: boolean;
  open?: { counts: Partial<Record<OpenFigure, number>> };
  groups?: FigureGroup[];
}

export interface StatsAsk extends Whose {
  from: string;
  to: string;
  by?: string | undefined;
  open?: boolean | undefined;
}

export const statsPath = (ask: StatsAsk): string => `/v1/stats${query({ ...ask })}`;

export interface FigureAsk extends Whose {
  figure: Figure | OpenFigure;
  from?: string | undefined;
  to?: string | undefined;
  category?: string | undefined;
  worker?: string | undefined;
}

export const figurePath = (ask: FigureAsk): string =>
  `/v1/stats/orders${query({ ...ask, limit: 50 })}`;
