import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { CommandError } from '../command-error.ts';
import type { FoundBrowser } from './find-browser.ts';

/**
 * The Chromium of the npm package @sparticuz/chromium, unpacked once into `cache`, with the libraries and the font
 * that it brings, so that it runs on a machine that has none of them. `undefined` where the package is not installed.
 */
export async function unpackBundledChromium(cache: string): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = packageEntry();
  if (entry === undefined) return undefined;
  const folder = join(cache, `chromium-${await packageVersion(entry)}`);
  if (!existsSync(folder))
    await unpack(entry, cache, folder).catch((error: unknown) => refuse(folder, error));
  return {
    executable: join(folder, 'chromium-headless-shell'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts', 'selfassess.conf'),
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

/** The package exports no package.json, so it is looked for above its entry. */
async function packageVersion(entry: string): Promise<string> {
  let folder = dirname(entry);
  while (!existsSync(join(folder, 'bin')) && folder !== dirname(folder)) folder = dirname(folder);
  const manifest: { version: string } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return manifest.version;
}

/**
 * The package unpacks into the temporary folder under fixed names, where another user could have put a program of
 * their own, and a second process would take a half-written one. So it runs by itself, with a temporary folder of its
 * own, which takes its place in one step. It unpacks its libraries only where it believes to be on AWS Lambda.
 */
async function unpack(entry: string, cache: string, folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, 'unpacking-'));
  try {
    const program = `const { default: chromium } = await import(${JSON.stringify(pathToFileURL(entry).href)});
      await (chromium.default ?? chromium).executablePath();`;
    const env = { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { env });
    await rename(join(staging, 'chromium'), join(staging, 'chromium-headless-shell'));
    await writeFile(join(staging, 'fonts', 'selfassess.conf'), fontSettings);
    await rename(staging, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">.</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

function refuse(folder: string, error: unknown): never {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  throw new CommandError(
    `The Chromium of ${packageName} could not be unpacked into ${folder}: ${reason}`,
    'Make room there, or name an installed Chrome, Chromium or Edge with --browser PATH.',
  );
}
