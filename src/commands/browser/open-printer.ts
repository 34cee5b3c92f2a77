import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { PdfPrinter, RenderedPdf } from '../../render/pdf/pdf.ts';
import type { PdfDescription } from '../../render/pdf/pdf-metadata.ts';
import { findHome } from '../disk/cache-folder.ts';
import { noteStarted } from '../disk/process/left-running.ts';
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
 * Does `work` with a printer for this machine, all of whose documents are printed by one browser; it is looked for and started
 * when the first is printed, and has ended when this resolves. `named` is the browser of the command line, or `''`; notices
 * go to `say`. The printer throws a CommandError if there is no browser.
 */
export async function usePrinter<T>(
  named: string,
  world: World,
  say: (notice: string) => unknown,
  work: (print: Printer) => Promise<T>,
): Promise<T> {
  const held = new HeldFolder('selfassess-browser');
  let opened: Promise<PdfPrinter> | undefined;
  try {
    return await work(async (html, { title, lang, dated }) => {
      opened ??= open(named, world, say, held);
      return (await opened).render(html, { title, lang, dated });
    });
  } finally {
    const printer = await opened?.catch(() => undefined);
    await printer?.close();
    await held.release();
  }
}

async function open(
  named: string,
  world: World,
  say: (notice: string) => unknown,
  held: HeldFolder,
): Promise<PdfPrinter> {
  const browser = await chooseBrowser(named, world);
  const told = new Set<string>();
  const { openPdfPrinter } = await import('../../render/pdf/pdf.ts');
  const { folder, signal } = await held.make();
  return openPdfPrinter({
    executable: browser.executable,
    env: { ...world.env, ...browser.env },
    profile: folder,
    isRoot: world.isRoot,
    signal,
    onStart: (pid) => noteStarted(folder, pid),
    onNotice: (sentence) => {
      if (!told.has(sentence)) say(sentence);
      told.add(sentence);
    },
  });
}

/** A temporary folder that is made when it is first needed, and stands until it is released. */
class HeldFolder {
  readonly #label: string;
  #release = (): void => undefined;
  #over: Promise<void> = Promise.resolve();

  constructor(label: string) {
    this.#label = label;
  }

  /** Throws a CommandError if nothing can be written there. */
  make(): Promise<{ folder: string; signal: AbortSignal }> {
    return new Promise((resolve, reject) => {
      this.#over = withTempFolder(tmpdir(), this.#label, (folder, signal) => {
        resolve({ folder, signal });
        return new Promise<void>((release) => {
          this.#release = release;
        });
      });
      this.#over.catch(reject);
    });
  }

  /** Removes it, if it was made. */
  async release(): Promise<void> {
    this.#release();
    await this.#over.catch(() => undefined);
  }
}
