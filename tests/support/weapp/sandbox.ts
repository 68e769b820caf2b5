import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

import type { WeappCalls } from './types';

export interface Sandbox {
  /** Runs a file of the package once and answers what it exports. */
  load(file: string): unknown;
}

/** The names that WeChat's wrapper of each file shadows: a program must not find a browser there. */
const SHADOWED =
  'window,document,frames,self,location,navigator,localStorage,history,Caches,screen,alert,confirm,prompt,fetch,XMLHttpRequest,WebSocket';

const NO_CODE_FROM_TEXT = `(function () {
  globalThis.eval = function () { throw new Error('eval is forbidden in WeChat'); };
  var Real = Function;
  function Guarded() {
    if (arguments.length === 1 && arguments[0] === 'return this') return function () { return undefined; };
    throw new Error('new Function is forbidden in WeChat');
  }
  Guarded.prototype = Real.prototype;
  globalThis.Function = Guarded;
})()`;

/** A realm of its own with just these globals and WeChat's `require`, which cannot leave the package. */
export function createSandbox(dist: string, globals: Record<string, unknown>): Sandbox {
  const root = path.resolve(dist);
  const context = vm.createContext({ ...globals });
  vm.runInContext('globalThis.global = globalThis', context);
  vm.runInContext(NO_CODE_FROM_TEXT, context);
  const modules = new Map<string, { exports: unknown }>();

  function load(file: string): unknown {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const source = readFileSync(file, 'utf8');
    const wrapped: unknown = vm.runInContext(
      `(function(require,module,exports,${SHADOWED}){${source}\n})`,
      context,
      { filename: file },
    );
    if (typeof wrapped !== 'function') throw new Error(`${file} is no script`);
    wrapped.call(undefined, requireFrom(path.dirname(file)), module, module.exports);
    return module.exports;
  }

  function requireFrom(folder: string): (request: string) => unknown {
    return (request) => {
      const file = fileOf(path.resolve(folder, request));
      if (!file.startsWith(root + path.sep)) {
        throw new Error(`require outside the package: ${request}`);
      }
      return load(file);
    };
  }

  return { load };
}

function fileOf(bare: string): string {
  if (!bare.endsWith('.js') && existsSync(`${bare}.js`)) return `${bare}.js`;
  return existsSync(bare) && statSync(bare).isDirectory() ? path.join(bare, 'index.js') : bare;
}

/** A `console` that keeps what the program says. */
export function recordingConsole(calls: WeappCalls['console']): Record<string, unknown> {
  const keep =
    (level: string) =>
    (...said: unknown[]): void => {
      calls.push({ level, text: said.map(asText).join(' ') });
    };
  const quiet = (): void => undefined;
  return {
    log: keep('log'),
    info: keep('info'),
    debug: keep('log'),
    warn: keep('warn'),
    error: keep('error'),
    group: quiet,
    groupEnd: quiet,
  };
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'stack' in value) return String(value.stack);
  return JSON.stringify(value) ?? String(value);
}
