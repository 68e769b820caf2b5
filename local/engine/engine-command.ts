import { existsSync } from 'node:fs';
import path from 'node:path';

/** A program and its leading arguments; the engine's own options follow them. */
export interface EngineCommand {
  file: string;
  args: string[];
}

const ENGINE_VERSION = '1.2.1';

/** The engine's binary from the optional package where it is installed, else the same version through `npx`. */
export function findEngineCommand(): EngineCommand {
  const binary = findInstalledBinary();
  return binary
    ? { file: binary, args: [] }
    : { file: 'npx', args: ['--yes', `dynoxide@${ENGINE_VERSION}`] };
}

function findInstalledBinary(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', '@dynoxide', 'linux-x64', 'dynoxide');
    if (existsSync(candidate)) return candidate;
    if (folder === path.dirname(folder)) return undefined;
  }
}
