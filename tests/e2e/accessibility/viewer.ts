import { ask, sessionOf } from '../newcomer';
import { openFor, type Person, type Stage } from '../person';

/** Somebody who goes from screen to screen and stays who they are. */
export interface Viewer extends Person {
  url: string;
  /** Reads as this person, or as nobody. */
  read<T>(path: string): Promise<T>;
  /** Does something as this person, unseen. */
  send(path: string, body: object): Promise<void>;
  /** The latest order of theirs in that state. */
  order(view: string, state: string): Promise<string>;
  /** Opens a page as a link would: nothing of the one before is left. */
  go(route: string): Promise<void>;
  /** Opens an order and waits until it is there. */
  goToOrder(view: string, state: string): Promise<void>;
}

interface As {
  persona?: string;
  elder?: boolean;
}

async function fetched<T>(url: string, token: string, body?: object): Promise<T> {
  const answer = await fetch(url, {
    method: body === undefined ? 'GET' : 'PATCH',
    headers: {
      'content-type': 'application/json',
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${text}`);
  const parsed: T = JSON.parse(text);
  return parsed;
}

/** One of the demonstration's people in a browser of their own, with the large print (大字版) or without; nobody where none is named. */
export async function aViewer(stage: Stage, { persona, elder = false }: As = {}): Promise<Viewer> {
  const { url } = stage;
  const person = await openFor(stage);
  const { page } = person;
  const session = persona === undefined ? undefined : await sessionOf(url, persona);
  const token = session?.accessToken ?? '';
  if (session) {
    const me = await fetched<object>(`${url}/v1/me`, token, { elderMode: elder });
    const kept = { 'sidan:session': { ...session, me }, 'sidan:persona': persona };
    const lines = Object.entries(kept).map(
      ([key, value]) =>
        `sessionStorage.setItem('${key}', ${JSON.stringify(JSON.stringify(value))});`,
    );
    await page.evaluate(lines.join(''));
  }
  const read = <T>(path: string): Promise<T> => fetched<T>(`${url}/v1${path}`, token);
  const order = async (view: string, state: string): Promise<string> => {
    const path =
      view === 'public'
        ? `/public/orders?area=990102001001&state=${state}`
        : `/orders?view=${view}&state=${state}`;
    const [first] = (await read<{ items: { id: string }[] }>(path)).items;
    if (first === undefined) throw new Error(`${persona ?? 'nobody'} has no order ${state}`);
    return first.id;
  };
  const go = async (route: string): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(`${url}/#${route}`);
  };
  return {
    ...person,
    url,
    read,
    send: (path, body) => ask(url, { path, body, token }),
    order,
    go,
    async goToOrder(view, state) {
      await go(`/pages/order/index?id=${await order(view, state)}`);
      await person.at('order-head').waitFor();
    },
  };
}
