import { useEffect, useState } from 'react';

/** This device's own time, every second: for what counts down before one's eyes. */
export function useTicking(): number {
  const [time, setTime] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setTime(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return time;
}
