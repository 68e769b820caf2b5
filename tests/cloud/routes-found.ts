import { readdirSync } from 'node:fs';
import path from 'node:path';

const FUNCTIONS = path.resolve(__dirname, '../../functions');

/** Tables that another function than the part's own answers. */
const ANSWERED_BY: Record<string, string> = {
  'orders/media-routes.ts': 'media',
  'orders/push-routes.ts': 'content',
  'orders/review-routes.ts': 'content',
};

/** Every route of every table under functions/, as `POST /v1/orders`, with the function that has to answer it. */
export async function routesFound(): Promise<Map<string, string>> {
  const files = readdirSync(FUNCTIONS, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(?:[a-z0-9]+\/)+(?:[a-z-]+-)?routes\.ts$/.test(file),
  );
  const found = new Map<string, string>();
  for (const file of files) {
    const exported: Record<string, unknown> = await import(path.join(FUNCTIONS, file));
    for (const route of Object.values(exported).flat()) {
      if (isRoute(route)) {
        found.set(`${route.method} ${route.path}`, ANSWERED_BY[file] ?? folderOf(file));
      }
    }
  }
  return found;
}

/** A folder has a function of its own where it has tables of routes: `orders/personal`. */
const folderOf = (file: string): string => path.basename(path.dirname(file));

const isRoute = (value: unknown): value is { method: string; path: string } =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
