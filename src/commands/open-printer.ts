import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Publication } from '../publication/publication.ts';
import type { RenderedPdf } from '../render/pdf.ts';
import { unpackBundledChromium } from './bundled-chromium.ts';
import { findBrowser } from './find-browser.ts';
import type { World } from './world.ts';

/** Prints the print page of a publication with the browser that was found. */
export type Printer = (html: string, publication: Publication) => Promise<RenderedPdf>;

/**
 * A printer for this machine. `named` is the browser of the command line, or `''`; notices go to `say`.
 * @throws CommandError where there is no browser.
 */
export async function openPrinter(
  named: string,
  world: World,
  say: (notice: string) => unknown,
): Promise<Printer> {
  const { env, platform } = world;
  const home = env['HOME'] ?? homedir();
  const cache = join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'selfassess');
  const browser = await findBrowser({
    named: named || (env['SELFASSESS_BROWSER'] ?? ''),
    platform,
    env,
    home,
    exists: existsSync,
    unpackBundled: () => unpackBundledChromium(cache),
  });
  const told = new Set<string>();
  const onNotice = (sentence: string) => {
    if (!told.has(sentence)) say(sentence);
    told.add(sentence);
  };
  return async (html, { title, lang, dated }) => {
    const { renderPdf } = await import('../render/pdf.ts');
    return renderPdf(html, {
      executable: browser.executable,
      env: browser.env,
      title,
      lang,
      dated,
      onNotice,
    });
  };
}
