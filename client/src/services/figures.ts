import type { Disclosed } from '@domain/insight/disclosed';
import type { Ranked, StarList } from '@domain/insight/stars';
import { query } from './http';

export interface FigureGroup extends Disclosed {
  key: string;
  name: string;
  promised?: { acceptMinutes: number; takeMinutes?: number; fulfilMinutes: number };
}

/** 三公开 in figures, as answered. */
export interface Figures extends Disclosed {
  name: string;
  from: string;
  to: string;
  provisional: boolean;
  groups?: FigureGroup[];
}

export interface StarsOfQuarter {
  name: string;
  from: string;
  to: string;
  provisional: boolean;
  formula: { words: string[] };
  lists: {
    list: StarList;
    name: string;
    meaning: string;
    candidates: Ranked[];
    tooFew: number;
  }[];
}

export interface RootOfDay {
  date: string;
  root: string;
  count: number;
  algorithm: string;
}

export const figuresPath = (area: string): string =>
  `/v1/public/stats${query({ area, by: 'category' })}`;
export const starsPath = (area: string, quarter: string): string =>
  `/v1/public/stars${query({ area, quarter })}`;
export const rootPath = (day: string): string => `/v1/public/roots/${day}`;
