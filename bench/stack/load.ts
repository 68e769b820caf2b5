import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

import type { Done, Job, Post } from './job';
import { loopsThroughApi } from './through-api';
import { loopsAgainstEngine } from './against-engine';

async function main(): Promise<void> {
  const job: Job = JSON.parse(await text(process.stdin));
  const agent = new Agent({ keepAlive: true });
  const post: Post = (path, headers, body) =>
    new Promise((resolve, reject) => {
      const sent = request(
        `${job.url}${path}`,
        {
          method: 'POST',
          agent,
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        },
        (answer) => {
          text(answer).then(
            (said) => resolve({ status: answer.statusCode ?? 0, body: said }),
            reject,
          );
        },
      );
      sent.once('error', reject).end(body);
    });
  const loop =
    job.recording === undefined ? await loopsThroughApi(post) : loopsAgainstEngine(job.recording);
  const took: number[] = [];
  const began = performance.now();
  const until = began + job.seconds * 1000;
  const work = async (): Promise<void> => {
    while (performance.now() < until) await loop(post, (milliseconds) => took.push(milliseconds));
  };
  await Promise.all(Array.from({ length: job.atOnce }, work));
  const done: Done = { took, elapsed: performance.now() - began };
  process.stdout.write(JSON.stringify(done));
  agent.destroy();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
