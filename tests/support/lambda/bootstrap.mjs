// What Lambda's runtime for Node does: loads `_HANDLER` from the folder of the package, then asks the Runtime API for one event
// after the other and says what came of each. https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const { AWS_LAMBDA_RUNTIME_API, LAMBDA_TASK_ROOT, _HANDLER } = process.env;
const api = `http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;

/** The clock of the function goes as far ahead as the stand says; its processor's time stays what it is. */
const RealDate = Date;
let ahead = 0;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [RealDate.now() + ahead] : given));
  }
  static now() {
    return RealDate.now() + ahead;
  }
};

const said = (error) => ({
  errorType: error?.name ?? 'Error',
  errorMessage: error?.message ?? String(error),
  stackTrace: String(error?.stack ?? '').split('\n'),
});
const tell = (address, body) =>
  fetch(`${api}${address}`, { method: 'POST', body: JSON.stringify(body) });

async function load() {
  const file = _HANDLER.slice(0, _HANDLER.lastIndexOf('.'));
  const name = _HANDLER.slice(_HANDLER.lastIndexOf('.') + 1);
  const loaded = await import(pathToFileURL(path.join(LAMBDA_TASK_ROOT, `${file}.mjs`)));
  if (typeof loaded[name] !== 'function') throw new Error(`${_HANDLER} is not a function`);
  return loaded[name];
}

let handler;
try {
  handler = await load();
} catch (error) {
  await tell('/init/error', said(error));
  process.exit(1);
}

for (;;) {
  const next = await fetch(`${api}/invocation/next`);
  const id = next.headers.get('lambda-runtime-aws-request-id');
  ahead = Number(next.headers.get('stand-clock-ahead-ms') ?? 0);
  const deadline = Number(next.headers.get('lambda-runtime-deadline-ms'));
  const context = {
    awsRequestId: id,
    invokedFunctionArn: next.headers.get('lambda-runtime-invoked-function-arn'),
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    getRemainingTimeInMillis: () => deadline - RealDate.now(),
  };
  const event = await next.json();
  try {
    await tell(`/invocation/${id}/response`, (await handler(event, context)) ?? null);
  } catch (error) {
    await tell(`/invocation/${id}/error`, said(error));
  }
}
