import type { Platform } from '../platform/wiring';

/** 到点自动: what is due now. */
export async function onClock(_platform: Platform): Promise<void> {
  await Promise.resolve();
}
