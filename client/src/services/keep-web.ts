const CACHE = 'sidan-photos';
const addressOf = (ref: string): string => `/${CACHE}/${ref}`;

/** Where the browser keeps nothing (a page without https), pictures live as long as the page does. */
const here = new Map<string, Blob>();
const open = async (): Promise<Cache | undefined> => window.caches?.open(CACHE);

/** Pictures on their way, kept by the browser: another opening of the page finds them again. */
export async function keepBlob(ref: string, blob: Blob): Promise<void> {
  here.set(ref, blob);
  await (await open().catch(() => undefined))?.put(addressOf(ref), new Response(blob));
}

export async function findBlob(ref: string): Promise<Blob | undefined> {
  const known = here.get(ref);
  if (known) return known;
  return (await (await open())?.match(addressOf(ref)))?.blob();
}

export async function forgetBlob(ref: string): Promise<void> {
  here.delete(ref);
  await (await open())?.delete(addressOf(ref));
}
