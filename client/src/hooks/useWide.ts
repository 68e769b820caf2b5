import { useEffect, useState } from 'react';
import { isWeb } from '../services/platform';

const WIDE_PX = 900;
const isWide = (): boolean => isWeb && window.innerWidth >= WIDE_PX;

/** Room for list and detail side by side: a desktop's browser. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide);
  useEffect(() => {
    if (!isWeb) return undefined;
    const onResize = () => setWide(isWide());
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return wide;
}
