import { Logger } from '@aws-lambda-powertools/logger';

/** One JSON line an entry, with the request's id; never a body, a token or a person. */
export interface Log {
  info: (message: string, data?: Record<string, string | number>) => void;
  error: (message: string, data?: Record<string, string | number>) => void;
}

export function createLog(service: string): Log {
  const logger = new Logger({ serviceName: service });
  return {
    info: (message, data = {}) => logger.info(message, data),
    error: (message, data = {}) => logger.error(message, data),
  };
}

export const silentLog: Log = { info: () => undefined, error: () => undefined };

/** Name and place of a fault, without its message: that may quote what a person wrote, in lines of its own. */
export function faultOf(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { fault: typeof error };
  const { name, message, stack = '' } = error;
  const frames = stack.slice(stack.indexOf(message) + message.length);
  return { fault: name, at: FRAME.exec(frames)?.[1] ?? '' };
}

const FRAME = /^ {4}(at .*:\d+:\d+\)?)$/m;
