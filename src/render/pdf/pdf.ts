import type { Browser, HTTPRequest } from 'puppeteer-core';
import { CommandError } from '../../command-error.ts';
import { EndedEarly, garble, launchBrowser, type RunningBrowser, within } from './launch-browser.ts';
import type { PdfDescription } from './pdf-metadata.ts';

/** How to print: the browser, the document's metadata, and where to send notices. Times are in milliseconds. */
export interface PdfOptions extends PdfDescription {
  readonly executable: string;
  /** The browser's whole environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** An empty folder that the browser may write to; it is not removed here. */
  readonly profile: string;
  /** Whether we run as root; Chromium has no sandbox for root. */
  readonly isRoot: boolean;
  /** Ends the browser at once. */
  readonly signal: AbortSignal;
  /** How long the browser may take to start; 20 seconds unless given. */
  readonly startTimeout?: number;
  /** How long it may take to print; two minutes unless given. */
  readonly timeout?: number;
  onNotice(sentence: string): void;
}

/** A printed document. */
export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** What keeps it from claiming PDF/UA-1: a sentence each, often none. */
  readonly problems: readonly string[];
}

/**
 * Prints a self-contained page in its own browser, which has no scripts, no network and no files, and finishes it as
 * a tagged PDF. The same page printed by the same browser gives the same bytes. Throws a CommandError if the browser
 * does not start, dies, takes too long or writes a PDF that cannot be finished.
 */
export async function renderPdf(html: string, options: PdfOptions): Promise<RenderedPdf> {
  const finisher = import('./finish-pdf.ts');
  const printed = await printPdf(html, options).catch((error: unknown) => refuse(options, 'print', error));
  const { finishPdf } = await finisher;
  const finished = await finishPdf(printed, options).catch((error: unknown) =>
    refuse(options, 'finish', error),
  );
  for (const problem of finished.problems) {
    options.onNotice(`The PDF "${options.title}" does not claim to be accessible (PDF/UA-1). ${problem}`);
  }
  return finished;
}

async function printPdf(html: string, options: PdfOptions): Promise<Uint8Array> {
  const running = await launch(options);
  const timeout = timeoutOf(options);
  try {
    // The pipe breaks a moment before we hear how it ended.
    const printing = printPage(running.browser, html, timeout).catch((error: unknown) =>
      within(200, [running.failed], error),
    );
    const late = new Error(`it did not print in ${timeout / 1000} seconds`);
    const printed = await within(timeout, [printing, running.failed], late);
    await running.close();
    return printed;
  } finally {
    running.kill();
  }
}

/**
 * Starts it with its sandbox, or without one, saying so, where none is possible: as root and in many containers.
 * Chromium reports a missing sandbox in many ways, so one that ends at once is simply tried without.
 */
async function launch(options: PdfOptions): Promise<RunningBrowser> {
  const settings = { startTimeout: 20_000, ...options, timeout: timeoutOf(options) };
  if (!options.isRoot) {
    const running = await launchBrowser({ ...settings, args: quiet }).catch((error: unknown) => {
      if (!(error instanceof EndedEarly)) throw error;
    });
    if (running) return running;
  }
  const running = await launchBrowser({ ...settings, args: [...quiet, '--no-sandbox'] });
  options.onNotice(
    `Chromium runs without its sandbox, because ${options.isRoot ? 'you are root' : 'this system does not allow one'}: the page ` +
      'it prints has no scripts and no network, but a fault in Chromium itself would not be contained.',
  );
  return running;
}

/** Nothing to look up, nothing to fetch, nothing that depends on the screen. */
const quiet = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--font-render-hinting=none',
  '--no-first-run',
  '--no-pings',
];

async function printPage(browser: Browser, html: string, timeout: number): Promise<Uint8Array> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setRequestInterception(true);
  // A cancelled request needs no answer.
  page.on('request', (request) => answer(request).catch(() => undefined));
  await page.setContent(html, { waitUntil: 'load', timeout });
  const printed = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout,
  });
  if (page.url() !== 'about:blank') throw new Error('the page left for another address');
  return printed;
}

/** Allows only what the page itself holds. "204 No Content" keeps a page, or a frame in it, where it is. */
function answer(request: HTTPRequest): Promise<void> {
  if (/^(data|about):/.test(request.url())) return request.continue();
  return request.isNavigationRequest() ? request.respond({ status: 204 }) : request.abort();
}

function timeoutOf(options: PdfOptions): number {
  return options.timeout ?? 120_000;
}

function refuse(options: PdfOptions, action: string, error: unknown): never {
  const isGarble = action === 'print' && error instanceof TypeError;
  const reason = (isGarble ? garble : error instanceof Error ? error.message : String(error))
    .split('\n')[0]
    ?.trim()
    .replace(/\.$/, '');
  throw new CommandError(
    action === 'print'
      ? `The browser ${options.executable} could not print "${options.title}": ${reason}.`
      : `The PDF of "${options.title}" cannot be finished: it has ${reason}.`,
    'Name another Chrome, Chromium or Edge with --browser PATH.',
  );
}
