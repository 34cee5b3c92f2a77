import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { packageRoot, readVersion } from '../../package-root.ts';
import { isFile } from '../disk/exists-in.ts';
import { isInside } from '../disk/is-inside.ts';

/** What npm is to install in a project, and whether CI reaches it from there. */
export interface Release {
  /** A version, or the address that this copy was installed from. */
  readonly release: string;
  readonly isReached: boolean;
}

/**
 * How a project in that folder gets selfassess: from where this copy came from, as the `package.json` says into which it was
 * installed, if that is an address or a file; else by its version, exactly.
 */
export function findRelease(folder: string, root = packageRoot): Release {
  const named = readInstalled(root);
  if (/^(?:git\b|github:|https?:)/.test(named.release)) return { release: named.release, isReached: true };
  const file = /^file:(.*\.tgz)$/.exec(named.release)?.[1];
  const path = file === undefined ? '' : resolve(named.folder, file);
  if (path !== '' && isFile(path))
    return {
      release: `file:${relative(folder, path).split(sep).join('/')}`,
      isReached: isInside(folder, path),
    };
  return { release: readVersion(), isReached: false };
}

/** What the project that this copy is installed in asked for, `''` if it is installed in none. */
function readInstalled(root: string): { release: string; folder: string } {
  const modules = dirname(resolve(root));
  const folder = dirname(modules);
  const path = join(folder, 'package.json');
  if (basename(modules) !== 'node_modules' || !isFile(path)) return { release: '', folder };
  const { dependencies, devDependencies } = readManifest(path);
  return { release: dependencies?.['selfassess'] ?? devDependencies?.['selfassess'] ?? '', folder };
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function readManifest(path: string): Manifest {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) ?? {};
  } catch (error) {
    // npm says what is wrong with it better than we could.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
