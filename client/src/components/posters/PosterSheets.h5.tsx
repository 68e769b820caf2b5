import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { PosterFacts } from '@domain/words/poster';
import { Poster } from './Poster';

interface PosterSheetsProps {
  posters: readonly PosterFacts[];
}

/** What the browser prints while this is there, a page each; on the screen nothing of it is seen. */
export function PosterSheets({ posters }: PosterSheetsProps) {
  useEffect(() => {
    document.body.classList.add('has-posters');
    return () => document.body.classList.remove('has-posters');
  }, []);
  return createPortal(
    <div className="poster-sheets">
      {posters.map((facts) => (
        <Poster key={facts.code} facts={facts} />
      ))}
    </div>,
    document.body,
  );
}
