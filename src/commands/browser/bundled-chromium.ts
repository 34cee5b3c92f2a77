import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { CommandError } from '../../command-error.ts';
import { findCacheFolder } from '../disk/cache-folder.ts';
import { keepTempFolder, withTempFolder } from '../disk/with-temp-folder.ts';
import type { FoundBrowser } from './find-browser.ts';

/**
 * The Chromium of the npm package @sparticuz/chromium, with the libraries and font it brings for machines that lack
 * them. It is unpacked once into the user's cache folder, or, if that cannot be written, into a temporary folder
 * until the process exits. `undefined` if the package is not installed.
 */
export async function unpackBundledChromium(
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = packageEntry();
  if (entry === undefined) return undefined;
  // The last number is that of what is laid beside it.
  const name = `chromium-${await packageVersion(entry)}-2`;
  const cache = findCacheFolder(env, home);
  const kept = cache && (await unpackOnce(entry, cache, name).catch(() => undefined));
  const folder = kept || (await unpackOnce(entry, keepTempFolder(tmpdir(), 'selfassess-chromium'), name));
  return {
    executable: join(folder, 'chromium-headless-shell'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts', 'selfassess.conf'),
      // Its font cache: not in a folder that we found unusable.
      XDG_CACHE_HOME: dirname(folder),
    },
    from: 'bundled',
  };
}

const packageName = '@sparticuz/chromium';

function packageEntry(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(packageName);
  } catch {
    return undefined;
  }
}

/** The package does not export its package.json, so we look for it above the entry. */
async function packageVersion(entry: string): Promise<string> {
  let folder = dirname(entry);
  while (!existsSync(join(folder, 'bin')) && folder !== dirname(folder)) folder = dirname(folder);
  const manifest: { version: string } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return manifest.version;
}

/** The folder `name` in `parent`, complete; unpacked unless it is already there. */
async function unpackOnce(entry: string, parent: string, name: string): Promise<string> {
  const folder = join(parent, name);
  if (existsSync(folder)) return folder;
  try {
    await mkdir(parent, { recursive: true });
    await withTempFolder(parent, 'unpacking', (staging, signal) => unpack(entry, staging, folder, signal));
    return folder;
  } catch (error) {
    throw error instanceof CommandError ? error : cannotUnpack(folder, error);
  }
}

/**
 * The package unpacks into the temporary folder under fixed names, where another user could have put a program of
 * their own, and a second process could pick up a half-written one. So it runs separately, with a temporary folder of
 * its own, which is then moved into place in one step. It unpacks its libraries only if it believes it is on AWS
 * Lambda.
 */
async function unpack(entry: string, staging: string, folder: string, signal: AbortSignal): Promise<void> {
  const unpacked = join(staging, 'unpacked');
  await mkdir(unpacked);
  const program = `const { default: chromium } = await import(${JSON.stringify(pathToFileURL(entry).href)});
    await (chromium.default ?? chromium).executablePath();`;
  const env = { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const settings = { env, signal, killSignal: 'SIGKILL' } as const;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], settings);
  await rename(join(unpacked, 'chromium'), join(unpacked, 'chromium-headless-shell'));
  await writeFile(join(unpacked, 'fonts', 'selfassess.conf'), fontSettings);
  await rename(unpacked, folder).catch((error: unknown) => {
    if (!existsSync(folder)) throw error;
  });
}

/** The system's fonts, for characters that those of the package lack. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">.</dir><cachedir prefix="xdg">fontconfig</cachedir>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include></fontconfig>
`;

/** The reason, from the line of the unpacking program's stderr that begins with the kind of error. */
function cannotUnpack(folder: string, error: unknown): CommandError {
  const words = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  const reason = /^\w*Error: (.*)$/m.exec(words)?.[1] ?? String(error).split('\n')[0];
  return new CommandError(
    `The Chromium of ${packageName} could not be unpacked into ${folder}: ${reason}.`,
    'Make room there, or name an installed Chrome, Chromium or Edge with --browser PATH.',
  );
}
