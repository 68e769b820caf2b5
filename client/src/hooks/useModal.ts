import { useEffect, useRef } from 'react';
import { openModal } from '../services/modal';

/** The keyboard belongs to what was raised over the page, until it is closed. */
export function useModal(onClose: () => void): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => openModal(() => latest.current()), []);
}
