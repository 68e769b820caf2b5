import { useState } from 'react';
import { exportWords as words } from '../../locale/exports';
import { Link } from '../Link';
import { ExportSheet } from './ExportSheet';

/** Beside the queue of whoever may export it. */
export function ExportLink() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Link id="go-export" icon="list" onClick={() => setOpen(true)}>
        {words.title}
      </Link>
      {isOpen ? <ExportSheet onClose={() => setOpen(false)} /> : null}
    </>
  );
}
