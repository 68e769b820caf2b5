import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const INVOKE = path.join(__dirname, 'invoke.mjs');

/** What the bundle answers to the event, with these settings and no others; throws what it complains about. */
export async function invokeBundle<Answer>(
  bundle: string,
  event: object,
  settings: Record<string, string>,
): Promise<Answer> {
  const child = spawn(process.execPath, [INVOKE, bundle], {
    env: {
      ...settings,
      AWS_REGION: 'cn-northwest-1',
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret-of-the-function',
      AWS_SESSION_TOKEN: 'token-of-the-function',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  });
  child.stdin.end(JSON.stringify(event));
  const [printed, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (complaint !== '') throw new Error(complaint);
  // What it logs comes first, a line each.
  const parsed: Answer = JSON.parse(printed.split('\n').at(-1) ?? '');
  return parsed;
}
