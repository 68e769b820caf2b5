import type { PosterFacts } from '@domain/words/poster';

interface PosterSheetsProps {
  posters: readonly PosterFacts[];
}

/** Nothing is printed in WeChat (`PosterSheets.h5.tsx` is the browser's). */
export function PosterSheets(_props: PosterSheetsProps) {
  return null;
}
