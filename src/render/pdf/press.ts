import { join } from 'node:path';
import type { BrowserContext, HTTPRequest, Page } from 'puppeteer-core';
import { EndedEarly, launchBrowser, type RunningBrowser, within } from './launch-browser.ts';
import { type PrintedPage, readPageText } from './words/page-text.ts';

/** How to print. Times are in milliseconds. */
export interface PressOptions {
  readonly executable: string;
  /** The browser's whole environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** An empty folder that browsers may write to; it is not removed here. */
  readonly profile: string;
  /** Whether we run as root; Chromium has no sandbox for root. */
  readonly isRoot: boolean;
  /** Ends the browser at once. */
  readonly signal: AbortSignal;
  /** How long the browser may take to start; 20 seconds unless given. */
  readonly startTimeout?: number;
  /** How long it may take to print one page; two minutes unless given. */
  readonly timeout?: number;
  /** How many pages one browser prints before another takes its place; 60 unless given. */
  readonly mostPages?: number;
  /** Hears the number of each browser's process, which leads a group of its own. */
  readonly onStart?: (pid: number) => void;
  onNotice(sentence: string): void;
}

/** How a page is printed more than once, in the same tab. */
interface Passes {
  /** What to print instead, told from a print without tags and bookmarks, which takes less time; null if there is no need of one. */
  readonly predict: ((html: string, draft: Uint8Array) => Promise<string>) | null;
  /** What to print instead of a page that has now been printed so many times, or null. */
  readonly revise: (html: string, printed: Uint8Array, times: number) => Promise<string | null>;
}

/** Prints self-contained pages, all with one browser that is started for the first of them. */
export interface Press {
  /**
   * What the browser writes of a page, and the texts of the page, which has no scripts, no network, no files and nothing in common with another
   * page. Several may be printed at a time. A browser that ends though it has printed is replaced once. Rejects
   * with an Error if it does not start, ends, crashes or takes too long. It is printed once unless `passes` are given.
   */
  print(html: string, passes?: Passes): Promise<PrintedPage>;
  /** Ends the browser. */
  close(): Promise<void>;
}

/** A browser, and what it has printed and is printing. */
interface Seat {
  readonly running: RunningBrowser;
  printed: number;
  printing: number;
  ended: boolean;
}

/** Nothing is started yet. */
export function openPress(options: PressOptions): Press {
  const { startTimeout = 20_000, timeout = 120_000, mostPages = measuredPages } = options;
  const times = { startTimeout, timeout };
  const seats = new Set<Seat>();
  let current: Promise<Seat> | undefined;
  let latest: Seat | undefined;
  let started = 0;
  let closed = false;

  const open = async (): Promise<Seat> => {
    started += 1;
    const profile = started === 1 ? options.profile : join(options.profile, String(started));
    const running = await launch({ ...options, ...times, profile });
    const seat = { running, printed: 0, printing: 0, ended: false };
    seats.add(seat);
    latest = seat;
    running.failed.catch(() => retire(seat));
    return seat;
  };
  const take = () => {
    if (closed) return Promise.reject(new Error('no more is printed'));
    if (current === undefined) {
      const opening = open();
      current = opening;
      // The next page may try again.
      opening.catch(() => {
        if (current === opening) current = undefined;
      });
    }
    return current;
  };
  /** Gives it no more pages. */
  const retire = (seat: Seat) => {
    seat.ended = true;
    if (latest === seat) current = undefined;
  };
  const printOn = async (seat: Seat, html: string, passes: Passes) => {
    seat.printing += 1;
    try {
      const printed = await printWithin(seat.running, html, passes, times);
      seat.printed += 1;
      return printed;
    } catch (error) {
      if (error instanceof Late) seat.running.kill();
      throw error;
    } finally {
      seat.printing -= 1;
      if (seat.printed >= mostPages && !seat.ended) retire(seat);
      if (seat.ended && seat.printing === 0) await end(seat);
    }
  };
  const end = async (seat: Seat) => {
    seats.delete(seat);
    await seat.running.close();
    seat.running.kill();
  };
  return {
    print: async (html, passes = once) => {
      const seat = await take();
      try {
        return await printOn(seat, html, passes);
      } catch (error) {
        if (!seat.ended || seat.printed === 0) throw error;
        return printOn(await take(), html, passes);
      }
    },
    close: async () => {
      closed = true;
      await current?.catch(() => undefined);
      await Promise.all([...seats].map(end));
    },
  };
}

const once: Passes = { predict: null, revise: async () => null };

/** So many pages one browser printed without growing; measured on 26 November 2026 with Chromium 147 and 156. */
const measuredPages = 60;

/** How long a start and a page may take, in milliseconds. */
interface Times {
  readonly startTimeout: number;
  readonly timeout: number;
}

/** It may never answer again. */
class Late extends Error {}

async function printWithin(
  running: RunningBrowser,
  html: string,
  passes: Passes,
  times: Times,
): Promise<PrintedPage> {
  const { failed } = running;
  const { timeout } = times;
  // The pipe breaks a moment before we hear how it ended.
  const printing = printPage(running, html, passes, times).catch((error: unknown) =>
    within(200, [failed], error),
  );
  const late = new Late(`it did not print in ${timeout / 1000} seconds`);
  return within(timeout, [printing, failed], late);
}

/**
 * Starts it with its sandbox, or without one, saying so, where none is possible: as root and in many containers.
 * Chromium reports a missing sandbox in many ways, so one that ends at once is simply tried without.
 */
async function launch(options: PressOptions & Times): Promise<RunningBrowser> {
  if (!options.isRoot) {
    const running = await launchBrowser({ ...options, args: quiet }).catch((error: unknown) => {
      if (!(error instanceof EndedEarly)) throw error;
    });
    if (running) return running;
  }
  const running = await launchBrowser({ ...options, args: [...quiet, '--no-sandbox'] });
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

/** Each page has a context of its own, and with it a process of its own. */
async function printPage(
  { browser, pageEnds }: RunningBrowser,
  html: string,
  passes: Passes,
  { startTimeout, timeout }: Times,
): Promise<PrintedPage> {
  const context = await browser.createBrowserContext();
  try {
    // After a crash nothing else is ever answered.
    const ended = pageEnds.of(context.id ?? '');
    const late = new Late(`it did not open a page in ${startTimeout / 1000} seconds`);
    const page = await within(startTimeout, [context.newPage(), ended], late);
    return await Promise.race([printIn(page, html, passes, timeout), ended]);
  } finally {
    leave(context);
  }
}

/** Nobody waits for it to close: the browser is asked nothing more of it, and may have ended. */
function leave(context: BrowserContext): void {
  context.close().catch(() => undefined);
}

async function printIn(
  page: Page,
  html: string,
  { predict, revise }: Passes,
  timeout: number,
): Promise<PrintedPage> {
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setRequestInterception(true);
  // A cancelled request needs no answer.
  page.on('request', (request) => answer(request).catch(() => undefined));
  // The page is laid out once for what is read of it and once on paper.
  await page.emulateMediaType('print');
  let wanted = html;
  if (predict) {
    await show(page, html, timeout);
    wanted = await predict(html, await page.pdf({ ...paper, tagged: false, outline: false, timeout }));
  }
  for (let times = 1; ; times += 1) {
    await show(page, wanted, timeout);
    const texts = await readPageText(page);
    const bytes = await page.pdf({ ...paper, tagged: true, outline: true, timeout });
    if (page.url() !== 'about:blank') throw new Error('the page left for another address');
    const revised = await revise(wanted, bytes, times);
    if (revised === null) return { bytes, texts };
    wanted = revised;
  }
}

const paper = { preferCSSPageSize: true, printBackground: true };

async function show(page: Page, html: string, timeout: number): Promise<void> {
  await page.setContent(html, { waitUntil: 'load', timeout });
  // Its faces are read when it is laid out first: what is read of it, or printed, before them is of another size.
  await page.evaluate('document.documentElement.offsetHeight; document.fonts.ready.then(() => true)');
}

/** Allows only what the page itself holds. "204 No Content" keeps a page, or a frame in it, where it is. */
function answer(request: HTTPRequest): Promise<void> {
  if (/^(data|about):/.test(request.url())) return request.continue();
  return request.isNavigationRequest() ? request.respond({ status: 204 }) : request.abort();
}
