import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where we keep what can be made again, or `''` if the user has no such folder. XDG says to ignore relative paths. */
export function findCacheFolder(env: Readonly<Record<string, string | undefined>>, home: string): string {
  const caches = [env['XDG_CACHE_HOME'] ?? '', join(home, '.cache')].find((path) => isAbsolute(path));
  return caches === undefined ? '' : join(caches, 'selfassess');
}

/** The user's own folder. */
export function findHome(env: Readonly<Record<string, string | undefined>>): string {
  return env['HOME'] || homedir();
}
