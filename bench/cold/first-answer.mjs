// Loads a bundle as Lambda does in a process of its own and hands it one event, which comes in on the standard input. Says how
// many milliseconds it took from before the bundle was loaded until the answer was there, and what the answer was.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const event = JSON.parse(readFileSync(0, 'utf8'));
const address = pathToFileURL(process.argv[2]);
const began = performance.now();
const { handler } = await import(address);
const { statusCode } = await handler(event);
const milliseconds = performance.now() - began;
process.stdout.write(`\n${JSON.stringify({ milliseconds, statusCode })}`);
process.exit(0);
