import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { packageRoot, readVersion } from '../../package-root.ts';
import { isFile } from '../disk/exists-in.ts';
import { isInside } from '../disk/is-inside.ts';

/** What npm is to install in a project, and whether colleagues and CI reach it from there. */
export interface Release {
  /** A version, or the address that this copy was installed from. */
  readonly release: string;
  readonly isReached: boolean;
  /** The file (absolute) that it was installed from, if that lies outside the project: it is copied into `tools/`. Else `''`. */
  readonly copied: string;
}

/** What the `package.json` of a folder asks npm for. */
export interface Asked {
  /** `''` if it asks for no selfassess. */
  readonly release: string;
  readonly folder: string;
}

/**
 * How a project in that folder gets selfassess: as its `package.json` says or else the one into which this copy was installed, if
 * that is an address or a file; else by its version, exactly.
 */
export function findRelease(folder: string, root = packageRoot): Release {
  const own = readAsked(folder);
  const named = findFile(own) === '' ? (findHost(root) ?? own) : own;
  if (/^(?:git\b|github:|https?:)/.test(named.release))
    return { release: named.release, isReached: true, copied: '' };
  const file = findFile(named);
  if (file === '') return { release: readVersion(), isReached: false, copied: '' };
  const isOurs = isInside(folder, file);
  const path = isOurs ? relative(folder, file).split(sep).join('/') : `tools/${basename(file)}`;
  return { release: `file:${path}`, isReached: true, copied: isOurs ? '' : file };
}

/** What the project asks for in whose `node_modules` this copy is; undefined if it is in none. */
export function findHost(root = packageRoot): Asked | undefined {
  const modules = dirname(resolve(root));
  return basename(modules) === 'node_modules' ? readAsked(dirname(modules)) : undefined;
}

/** What the `package.json` in a folder asks for. */
export function readAsked(folder: string): Asked {
  const path = join(folder, 'package.json');
  const { dependencies, devDependencies, optionalDependencies } = isFile(path) ? readManifest(path) : {};
  const all = { ...optionalDependencies, ...devDependencies, ...dependencies };
  const { selfassess = '' } = all;
  return { release: typeof selfassess === 'string' ? selfassess : '', folder };
}

/**
 * The path of this computer that a project asks for, as it is written, if it leads out of the project, as `file:../x.tgz` does: a
 * clone of the project elsewhere has nothing there. Else `''`.
 */
export function findPathOutside({ release, folder }: Asked): string {
  const [, path = ''] = /^(?:file:|link:)?((?:\.{0,2}[\\/]|~[\\/]|[a-z]:[\\/]).*)$/i.exec(release) ?? [];
  const named = path || (/^(?:file|link):(.*)$/.exec(release)?.[1] ?? '');
  return named === '' || (!named.startsWith('~') && isInside(folder, resolve(folder, named))) ? '' : named;
}

/** The file, absolute, that a project is to get selfassess from; `''` if it asks for another thing, or the file is not there. */
function findFile({ release, folder }: Asked): string {
  const [, file] = /^(?:file:)?(.*\.tgz)$/.exec(release) ?? [];
  const path = file === undefined || /^[a-z+]{2,}:/i.test(file) ? '' : resolve(folder, file);
  return path !== '' && isFile(path) ? path : '';
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, unknown>>;
  readonly devDependencies?: Readonly<Record<string, unknown>>;
  readonly optionalDependencies?: Readonly<Record<string, unknown>>;
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
