import { parseArgs, type ParseArgsConfig } from 'node:util';

import { DomainError } from '../domain/errors';
import { errorWords } from '../domain/words/errors';
import { EngineError } from './engine';
import { StartError } from './settings';

/** What was typed does not say what is wanted; the message is one line for a person. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** It was not done; the message is one line for a person. */
export class Refused extends Error {}

/** `--app -x1` as `--app=-x1`: one id in so many begins with a dash, which would be taken for an option. */
function withTheirValues(
  args: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): string[] {
  const [first, next, ...rest] = args;
  if (first === undefined) return [];
  const takesNext = first.startsWith('--') && options[first.slice(2)]?.type === 'string';
  const isValue = next !== undefined && next.startsWith('-') && !next.startsWith('--');
  if (takesNext && isValue) return [`${first}=${next}`, ...withTheirValues(rest, options)];
  return [first, ...withTheirValues(args.slice(1), options)];
}

/** What was typed, by these options. Throws `UsageError` for one that there is not. */
export function parsedArgs<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: withTheirValues(args, options), options, allowPositionals: true });
  } catch (error) {
    const [, option = ''] = /'(-[^' ]*)/.exec(String(error)) ?? [];
    throw new UsageError(`这个选项不对:${option}`);
  }
}

/** Does what a command was called for: exit code 0, 1 where it was not done, 2 where it was called wrongly; why goes to `complain`. */
export async function exitCodeOf(
  tool: 'admin' | 'posters',
  complain: (line: string) => void,
  run: () => Promise<void>,
): Promise<number> {
  try {
    await run();
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      complain(`${error.message}。怎么用:npm run ${tool} -- help`);
      return 2;
    }
    complain(lineOf(error));
    return 1;
  }
}

function lineOf(error: unknown): string {
  if (error instanceof DomainError) return errorWords(error.code, error.data);
  if (error instanceof Refused || error instanceof StartError || error instanceof EngineError)
    return error.message;
  const [line = ''] = String(error).split('\n');
  return `没有办成:${line}`;
}
