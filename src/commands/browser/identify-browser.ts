import { closeSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { findHome } from '../disk/cache-folder.ts';
import { describe, describeTree, listFiles } from '../disk/describe-files.ts';
import { findReason } from '../disk/describe-system-error.ts';
import type { World } from '../world.ts';
import { isExecutable } from './find-browser.ts';
import { chooseBrowser } from './open-printer.ts';

/**
 * What tells the browser of this machine, with its fonts, from another one, as JSON takes it; nothing has to be started for
 * it. Empty where there is no browser or it cannot be told. `named` is that of the command line, or `''`.
 */
export async function identifyBrowser(named: string, world: World): Promise<unknown[]> {
  try {
    const { executable, env } = await chooseBrowser(named, world);
    const program = identifyProgram(executable, world, new Set());
    const fonts = fontFolders(world).map((folder) => describeTree(folder, 3, 'folders'));
    return program ? [program, env, settings.map((name) => world.env[name]), fonts] : [];
  } catch (error) {
    if (error instanceof CommandError || findReason(error) !== undefined) return [];
    throw error;
  }
}

/** A program with what lies beside it, or a script with what it names; undefined if what it starts is kept elsewhere. */
function identifyProgram(path: string, world: World, seen: Set<string>): unknown[] | undefined {
  const real = realpathSync(path);
  if (seen.has(real)) return [];
  seen.add(real);
  if (basename(real) === 'snap') return identifySnap(basename(path));
  if (dispatchers.has(basename(real))) return undefined;
  const own = [real, describe(real)];
  const folder = dirname(real);
  if (isScript(real)) {
    const { programs, rest } = namedBy(readFileSync(real, 'utf8'), folder, world);
    const started = programs.map((one) => identifyProgram(one, world, seen));
    return started.includes(undefined) ? undefined : [own, rest, started];
  }
  // Beside it lies what belongs to it.
  return isShared(folder) ? own : [own, describeTree(folder, 1), describe(join(folder, '..', 'Info.plist'))];
}

/** Whether it is where all programs are. */
function isShared(folder: string): boolean {
  return /^s?bin$/.test(basename(folder));
}

/** Programs that start what lies in a container or on another machine. */
const dispatchers = new Set(['flatpak', 'docker', 'podman', 'ssh', 'distrobox', 'toolbox']);

/** The revision that a name of snap leads to. */
function identifySnap(name: string): unknown[] | undefined {
  const current = join('/snap', name, 'current');
  return describe(current) === null ? undefined : [realpathSync(current), describe(current)];
}

/** So many words of a script are looked up. */
const mostWords = 2_000;

/**
 * What a script names, by a path, on the PATH or beside it: programs, those in a folder too, and besides them itself, what it
 * takes from the environment, and the files it may read; a file that looks like none of ours to read may be one it writes.
 */
function namedBy(script: string, folder: string, { env, platform }: World) {
  const bare = script.replace(/\$\{?(\w+)/g, ' $1 ');
  const words = [...new Set(bare.match(/[^\s"'`$(){}[\];|&<>=,]+/g)?.slice(0, mostWords))];
  const given = words.flatMap((word) => (Object.hasOwn(env, word) ? (env[word] ?? []) : []));
  const onPath = (env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  const paths = [...words, ...given].flatMap((word) => [
    ...(/^[\w.+-]+$/.test(word) ? onPath.map((one) => join(one, word)) : [resolve(folder, word)]),
    resolve(folder, `./${word}`),
  ]);
  const within = (path: string) => (dirname(path) === path || isShared(path) ? [] : listFiles(path));
  const found = [...new Set(paths.flatMap((path) => [path, ...within(path)]))];
  const programs = found.filter((path) => isExecutable(path, platform));
  const files = paths.filter((path) => readable.test(path)).map((path) => [path, describe(path)]);
  return { programs, rest: [script, given, files] };
}

const readable = /^\/etc\/.|\.(?:[cm]?[jt]s|sh|py|pl|rb|conf|cfg|ini|json)$/;

/** Whether another program reads it. */
function isScript(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(2);
    readSync(file, start, 0, 2, 0);
    return start.toString('latin1') === '#!';
  } finally {
    closeSync(file);
  }
}

/** What the choice of a font depends on. */
const settings = ['FONTCONFIG_FILE', 'FONTCONFIG_PATH', 'LANG', 'LANGUAGE', 'LC_ALL', 'LC_CTYPE', 'TZ'];

/** Where fonts are installed for everybody or for the user, and chosen. */
function fontFolders({ env, platform }: World): string[] {
  const home = findHome(env);
  if (platform === 'win32') {
    const own = join(env['LOCALAPPDATA'] ?? home, 'Microsoft', 'Windows', 'Fonts');
    return [join(env['SystemRoot'] ?? 'C:\\Windows', 'Fonts'), own];
  }
  if (platform === 'darwin') return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library/Fonts')];
  const data = env['XDG_DATA_HOME'] || join(home, '.local/share');
  const own = [join(home, '.fonts'), join(data, 'fonts'), join(home, '.config/fontconfig')];
  return ['/usr/share/fonts', '/usr/local/share/fonts', '/etc/fonts', ...own];
}
