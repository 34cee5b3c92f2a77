import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { RenderedPdf } from '../../render/pdf/pdf.ts';
import type { PdfDescription } from '../../render/pdf/pdf-metadata.ts';
import { findHome } from '../disk/cache-folder.ts';
import { withTempFolder } from '../disk/with-temp-folder.ts';
import type { World } from '../world.ts';
import { unpackBundledChromium } from './bundled-chromium.ts';
import { type FoundBrowser, findBrowser, isExecutable } from './find-browser.ts';

/** Prints the print page of a document. @throws CommandError if that cannot be done. */
export type Printer = (html: string, document: PdfDescription) => Promise<RenderedPdf>;

/**
 * The browser of this machine, by its absolute path. `named` is that of the command line, or `''`.
 * @throws CommandError if there is none.
 */
export async function chooseBrowser(named: string, { cwd, env, platform }: World): Promise<FoundBrowser> {
  const home = findHome(env);
  const browser = await findBrowser({
    named: named || (env['SELFASSESS_BROWSER'] ?? ''),
    platform,
    env,
    home,
    exists: (path) => existsSync(resolve(cwd, path)),
    isExecutable: (path) => isExecutable(resolve(cwd, path), platform),
    unpackBundled: () => unpackBundledChromium(env, home),
  });
  return { ...browser, executable: resolve(cwd, browser.executable) };
}

/**
 * A printer for this machine. `named` is the browser of the command line, or `''`; notices go to `say`.
 * @throws CommandError if there is no browser.
 */
export async function openPrinter(
  named: string,
  world: World,
  say: (notice: string) => unknown,
): Promise<Printer> {
  const { env, isRoot } = world;
  const browser = await chooseBrowser(named, world);
  const told = new Set<string>();
  const onNotice = (sentence: string) => {
    if (!told.has(sentence)) say(sentence);
    told.add(sentence);
  };
  return async (html, { title, lang, dated }) => {
    const { renderPdf } = await import('../../render/pdf/pdf.ts');
    return withTempFolder(tmpdir(), 'selfassess-browser', (profile, signal) =>
      renderPdf(html, {
        executable: browser.executable,
        env: { ...env, ...browser.env },
        profile,
        isRoot,
        signal,
        title,
        lang,
        dated,
        onNotice,
      }),
    );
  };
}
