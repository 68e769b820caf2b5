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

/** Name and place of a fault, without its message: that may quote what a person wrote. */
export const faultOf = (error: unknown): Record<string, string> =>
  error instanceof Error
    ? { fault: error.name, at: error.stack?.split('\n')[1]?.trim() ?? '' }
    : { fault: typeof error };
