import { readFileSync } from 'node:fs';

import { type Picture, pictureFile } from '../../local/demo/pictures';
import {
  createWeapp,
  requestOverHttp,
  type TaroNode,
  uploadOverHttp,
  type Weapp,
  type WeappOptions,
} from '../support/weapp';

/** Where a mini-program built without settings looks for its server. */
export const BUILT_FOR = 'http://127.0.0.1:3000';
const PATIENCE_MS = 30_000;
const CHANGED = '这单刚刚变了';

/** Somebody's phone with the mini-program, whose requests go to the product. */
export interface Phone {
  weapp: Weapp;
  waitFor(id: string): Promise<void>;
  tap(id: string): Promise<void>;
  /** Taps `choice-<name>-<code>` and waits until it is chosen. */
  choose(name: string, code: string): Promise<void>;
  /** Taps the button that ends a form and waits until the form is gone. */
  send(id: string): Promise<void>;
  type(name: string, text: string): Promise<void>;
  /** Waits until this can be read on the page. */
  sees(text: string): Promise<void>;
  /** Adds a picture by `add-<name>` and waits until it has been sent. */
  addPhoto(name: string, picture: Picture): Promise<void>;
  /** Taps the button of a command, which may stand under 更多. */
  act(command: string): Promise<void>;
  /** Taps the button of a command and that of its form, until the form is gone. */
  run(command: string): Promise<void>;
  /** Opens a page by its address, as a link in a message does. */
  open(url: string): void;
}

/** Starts the program as the person whose login codes are `demo:<persona>`, on a phone that is as `phone` says. */
export function startPhone(
  dist: string,
  server: string,
  persona: string,
  phone: Pick<WeappOptions, 'confirm' | 'places' | 'refusals' | 'unagreed'> = {},
): Phone {
  const album: Uint8Array[] = [];
  const weapp = createWeapp(dist, {
    ...phone,
    loginCode: () => `demo:${persona}`,
    album,
    request: (asked) => requestOverHttp({ ...asked, url: asked.url.replace(BUILT_FOR, server) }),
    upload: (sent) => uploadOverHttp({ ...sent, url: sent.url.replace(BUILT_FOR, server) }),
  }).launch();

  const waitFor = async (id: string): Promise<void> => {
    await weapp.waitFor(() => weapp.byId(id), PATIENCE_MS);
  };
  const tap = async (id: string): Promise<void> => {
    await waitFor(id);
    weapp.tap(weapp.byId(id));
  };
  const act = async (command: string): Promise<void> => {
    const button = `action-${command}`;
    await weapp.waitFor(() => weapp.byId(button) ?? weapp.byId('action-more'), PATIENCE_MS);
    if (!weapp.byId(button)) await tap('action-more');
    await tap(button);
  };
  const send = async (id: string): Promise<void> => {
    await tap(id);
    // The form may be gone before the answer is there, and come back where it is refused.
    const isGone = (): boolean => !weapp.byId('sheet') && !weapp.byId('action-sending');
    const isTold = (): boolean => weapp.text().includes(CHANGED);
    await weapp.waitFor(() => isGone() || isTold(), PATIENCE_MS);
    // Somebody else was at it in the same moment: read, and tapped once more.
    if (!isGone()) await tap(id);
    await weapp.waitFor(isGone, PATIENCE_MS);
  };
  const valueOf = (field: TaroNode | undefined): unknown => field && weapp.attrs(field).value;
  const isSending = (): boolean => weapp.byClass('upload-cover') !== undefined;
  return {
    weapp,
    waitFor,
    tap,
    send,
    act,
    async choose(name, code) {
      const id = `choice-${name}-${code}`;
      await tap(id);
      await weapp.waitFor(() => weapp.byId(id)?.cl?.includes('choice-on'), PATIENCE_MS);
    },
    async type(name, text) {
      const field = (): TaroNode | undefined => weapp.byId(`field-${name}`);
      await weapp.waitFor(field, PATIENCE_MS);
      weapp.input(field(), text);
      await weapp.waitFor(() => valueOf(field()) === text, PATIENCE_MS);
    },
    async sees(text) {
      await weapp.waitFor(() => weapp.text().includes(text), PATIENCE_MS);
    },
    async addPhoto(name, picture) {
      album.push(new Uint8Array(readFileSync(pictureFile(picture))));
      await tap(`add-${name}`);
      await weapp.waitFor(() => weapp.byId(`remove-${name}-0`) && !isSending(), PATIENCE_MS);
    },
    async run(command) {
      await act(command);
      await send(`submit-${command}`);
    },
    open: (url) => void weapp.open(url),
  };
}
