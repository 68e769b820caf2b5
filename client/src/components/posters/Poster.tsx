import type { PosterFacts } from '@domain/words/poster';

interface PosterProps {
  facts: PosterFacts;
}

/** A poster is for paper: nothing is drawn in WeChat (`Poster.h5.tsx` is the browser's). */
export function Poster(_props: PosterProps) {
  return null;
}
