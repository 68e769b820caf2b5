// Loads a bundle as Lambda does, in a process of its own with nothing but the settings given, and hands it one event.
// In: the bundle's path, and on the standard input the event; out: the answer.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const { handler } = await import(pathToFileURL(process.argv[2]));
const answer = await handler(JSON.parse(readFileSync(0, 'utf8')));
process.stdout.write(JSON.stringify(answer ?? null));
