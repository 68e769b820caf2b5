import { useEffect, useState } from 'react';
import { now } from '../services/clock';

const EVERY_MS = 20_000;

/** The time by the server's clock, often enough for words like `已超时 2 小时`. */
export function useNow(): number {
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return time;
}
