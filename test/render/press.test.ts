import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PDFName } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { predictNumbers, renumber } from '../../src/render/pdf/number-contents.ts';
import { openPdfPrinter, type PdfPrinter } from '../../src/render/pdf/pdf.ts';
import { openPress } from '../../src/render/pdf/press.ts';
import { readPdf } from '../../src/render/pdf/read-pdf.ts';
import { isRunning } from '../commands/is-running.ts';
import { samplePage } from './print-sample.ts';
import { testBrowser } from './read-pdf.ts';
import { type PdfOptions, renderPdf } from './render-pdf.ts';

const browser = await testBrowser();
const about = { title: 'A title', lang: 'en-GB', dated: '2026-07-22' };
let folder: string;
let printer: PdfPrinter;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'selfassess-press-'));
  const program = `#!/bin/sh\necho $$ >> "${folder}/started"\nexec "${browser.executable}" "$@"\n`;
  writeFileSync(join(folder, 'headless-shell'), program, { mode: 0o755 });
  printer = openPdfPrinter(options({}));
});

afterEach(async () => {
  await printer.close();
  expect(started().filter(isRunning)).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});

function options(changes: Partial<PdfOptions>): PdfOptions {
  return {
    executable: join(folder, 'headless-shell'),
    env: { ...process.env, ...browser.env },
    isRoot: process.getuid?.() === 0,
    profile: folder,
    signal: new AbortController().signal,
    ...about,
    onNotice: () => undefined,
    ...changes,
  };
}

/** The processes of the browsers that were started. */
function started(): number[] {
  if (!existsSync(join(folder, 'started'))) return [];
  return readFileSync(join(folder, 'started'), 'utf8').trim().split('\n').map(Number);
}

const page = (words: string) =>
  `<!DOCTYPE html><html lang="en-GB"><title>t</title><h1>${words}</h1><p>Some words.</p></html>`;

/** So long that it is still being printed when something else happens. */
const slow = (times = 5_000) =>
  page('Slow').replace('Some words.', 'Word upon word upon word. '.repeat(times));

test('the numbers of contents are predicted, so that the first print with tags has them', async () => {
  const press = openPress(options({}));
  const answers: unknown[] = [];
  const predict = async (html: string, draft: Uint8Array) => {
    expect((await readPdf(draft)).catalog.has(PDFName.of('StructTreeRoot'))).toBe(false);
    return predictNumbers(html, draft);
  };
  const revise = async (html: string, printed: Uint8Array, times: number) => {
    answers.push(renumber(html, await readPdf(printed), times));
    return null;
  };
  const entry = (id: string) =>
    `<li><a href="#${id}">${id}<span class="on-page" data-of="${id}">&nbsp;00</span></a></li>`;
  const contents = `<ol>${entry('one')}${entry('two')}</ol>`;
  const headings = '<h1 id="one">One</h1><h2 id="two" style="break-before: page">Two</h2>';
  const numbered = `<!DOCTYPE html><html lang="en-GB"><title>t</title>${contents}${headings}</html>`;
  const { texts } = await press.print(numbered, { predict, revise }).finally(() => press.close());
  expect(answers).toEqual([null]);
  expect(texts.map(({ text }) => text.trim())).toEqual(expect.arrayContaining(['1', '2']));
});

/**
 * Ends the browser that was started last, or the processes of its pages once they have worked for `least` hundredths of a
 * second, until what is going on is over. There is a page in a process after 25 of them.
 */
async function killWhile(kind: 'browser' | 'renderer', going: Promise<unknown>, least = 0): Promise<void> {
  let over = false;
  const end = () => {
    over = true;
  };
  going.then(end, end);
  for (let killed = false; !over && !(killed && kind === 'browser'); await wait(least > 0 ? 20 : 0)) {
    for (const pid of findProcesses(kind, least)) {
      process.kill(pid, 'SIGKILL');
      killed = true;
    }
  }
}

function findProcesses(kind: 'browser' | 'renderer', least: number): number[] {
  const leader = started().at(-1);
  if (!leader) return [];
  if (kind === 'browser') return isRunning(leader) ? [leader] : [];
  const rows = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,pgid=,stat=,args='], { encoding: 'utf8' });
  return rows.split('\n').flatMap((row) => {
    const [pid, group, state] = row.trim().split(/\s+/);
    const isRenderer = Number(group) === leader && state !== 'Z' && row.includes('--type=renderer');
    return isRenderer && hasWorked(Number(pid)) >= least ? [Number(pid)] : [];
  });
}

/** For how long a process has worked, in hundredths of a second. */
function hasWorked(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11]);
  } catch {
    return -1;
  }
}

describe.skipIf(process.platform !== 'linux')('one browser', () => {
  test('prints page after page, and several at a time, each the same bytes as by itself', async () => {
    const pages = [page('One'), samplePage(2), page('Two')];
    const printed = await Promise.all(pages.map((html) => printer.render(html, about)));
    const backwards = [];
    for (const html of pages.toReversed()) backwards.push(await printer.render(html, about));
    expect(started()).toHaveLength(1);
    const alone = [];
    for (const html of pages) alone.push(await renderPdf(html, options({})));
    expect(started()).toHaveLength(1 + pages.length);
    expect(printed).toEqual(alone);
    expect(backwards.toReversed()).toEqual(alone);
  });

  test.each([
    ['there', 25],
    ['not there yet', 0],
  ])('tells at once of a page that crashed when it was %s, and prints the others', async (_, least) => {
    const quick = openPdfPrinter(options({ timeout: 1_000_000, startTimeout: 1_000_000 }));
    expect((await quick.render(page('Before'), about)).pages).toBe(1);
    const crashing = quick.render(slow(100_000), about).then(
      () => 'printed',
      (error: Error) => error.message,
    );
    await killWhile('renderer', crashing, least);
    expect(await crashing).toContain('could not print "A title": the page crashed in it.');
    expect((await quick.render(page('After'), about)).pages).toBe(1);
    expect(started()).toHaveLength(1);
    await quick.close();
  });

  test('that ends after it has printed is replaced, and what it was printing is printed once more', async () => {
    const before = await printer.render(page('Before'), about);
    const printing = Promise.all([printer.render(slow(), about), printer.render(page('Beside'), about)]);
    await killWhile('browser', printing);
    const [long, beside] = await printing;
    expect(long.pages).toBeGreaterThan(10);
    expect(beside).toEqual(await renderPdf(page('Beside'), options({})));
    expect(await printer.render(page('Before'), about)).toEqual(before);
    expect(started()).toHaveLength(3);
  });

  test('that ends before it has printed is not tried again', async () => {
    const failing = printer.render(slow(), about).catch((error: Error) => error.message);
    await killWhile('browser', failing);
    expect(await failing).toContain('it ended with SIGKILL');
    expect(started()).toHaveLength(1);
  });

  test('that has printed its number of pages is replaced', async () => {
    const tired = openPdfPrinter(options({ mostPages: 2 }));
    const printed = [];
    for (const words of ['One', 'Two', 'Two']) printed.push(await tired.render(page(words), about));
    expect(printed[1]).toEqual(printed[2]);
    expect(started()).toHaveLength(2);
    expect(started().filter(isRunning)).toHaveLength(1);
    await tired.close();
  });

  test('that was closed starts no other', async () => {
    await printer.render(page('One'), about);
    await printer.close();
    await expect(printer.render(page('Two'), about)).rejects.toThrow('no more is printed');
    expect(started()).toHaveLength(1);
  });
});
