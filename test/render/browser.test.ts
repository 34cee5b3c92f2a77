import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import chromium from '@sparticuz/chromium';
import axe, { type AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPublication } from '../../src/publication/page/build-publication.ts';
import { renderPage, renderPrint } from '../../src/render/html/pages.ts';
import { renderSectionPages } from '../../src/render/html/section-pages.ts';
import { readScript } from '../../src/render/html/styles.ts';
import { hostileAssessment } from './hostile-sample.ts';
import { alone, blankAssessment, code, downloads, readHalfDoneSample, readSample } from './sample.ts';
import { stressAssessment } from './stress-sample.ts';

const pages = {
  page: renderPage(buildPublication(readSample(), code, { draft: false }), { downloads, beside: [] }),
  draft: renderPage(buildPublication(readHalfDoneSample(), code, { draft: true }), { downloads, beside: [] }),
  empty: renderPage(buildPublication(blankAssessment(), code, { draft: true }), alone),
  stress: renderPage(buildPublication(stressAssessment(), code, { draft: false }), { downloads, beside: [] }),
};

/** The pages of sections of the same: one with a No, one with the stress, and what stands on the page instead of the table. */
const apart = buildPublication(stressAssessment(), code, { draft: false, layout: 'sections' });
const sections = {
  stage: renderSectionPages(buildPublication(readHalfDoneSample(), code, { draft: true }), {
    downloads,
    beside: [],
  })[5]?.content,
  'stress section': renderSectionPages(apart, alone)[0]?.content,
  contents: renderPage(apart, { downloads, beside: [] }),
};
const all: Readonly<Record<string, string>> = {
  ...pages,
  ...Object.fromEntries(Object.entries(sections).map(([name, html]) => [name, html ?? ''])),
};

let browser: Browser;
beforeAll(async () => {
  browser = await puppeteer.launch({
    executablePath: await chromium.executablePath(),
    headless: 'shell',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
});
afterAll(() => browser.close());

describe('axe finds nothing', () => {
  test.each([
    ['page', 1280, 'light'],
    ['page', 800, 'dark'],
    ['page', 320, 'light'],
    ['draft', 1280, 'light'],
    ['draft', 320, 'dark'],
    ['empty', 320, 'light'],
    ['stress', 1280, 'light'],
    ['stress', 390, 'dark'],
    ['stage', 1280, 'light'],
    ['stage', 390, 'dark'],
    ['stress section', 768, 'light'],
    ['stress section', 320, 'dark'],
    ['contents', 1280, 'dark'],
    ['contents', 320, 'light'],
    ['stage', 1280, 'forced'],
    ['contents', 320, 'forced'],
  ] as const)('in the %s at %i pixels, %s', async (name, width, scheme) => {
    const page = await openPage(all[name] ?? '', width, scheme);
    await page.evaluate(axe.source);
    const violations = (await page.evaluate(
      `axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      }).then((results) => results.violations)`,
    )) as AxeResults['violations'];
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html)])).toEqual([]);
    await page.close();
  });
});

test.each(Object.entries(all))(
  'the %s needs no sideways scrolling, and no words overlap, also with letters of twice the size',
  async (_, html) => {
    for (const [width, letters] of [
      ...[1280, 1024, 768, 390, 320].map((one) => [one, 16]),
      [1280, 32],
      [390, 32],
    ] as const) {
      const page = await openPage(html, width ?? 0, 'light', letters);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(await page.evaluate(findOverflowing)).toEqual([]);
      await page.close();
    }
  },
);

/** Words wider than what they stand in, which then lie upon what is beside it; a table in a text may scroll instead. */
const findOverflowing = `[...document.querySelectorAll('h1, h2, h3, p, li, dt, dd, a, th, td')]
  .filter((element) => element.closest('.scroll') === null && element.scrollWidth > element.clientWidth + 1
    && getComputedStyle(element).display !== 'inline' && element.getClientRects().length > 0
    && !element.closest('thead, .skip'))
  .map((element) => element.outerHTML.slice(0, 120))`;

describe('a table in a commentary', () => {
  test('stays a table on a phone, with whole words and its columns aligned, and scrolls by key', async () => {
    const page = await openPage(pages.stress, 320, 'light');
    const looks = `[...document.querySelectorAll('.scroll :is(th, td)')].map((cell) => getComputedStyle(cell))
      .map(({ display, textAlign }) => display + ' ' + textAlign).slice(0, 5)`;
    expect(await page.evaluate(looks)).toEqual([
      'table-cell start',
      'table-cell center',
      'table-cell end',
      'table-cell end',
      'table-cell start',
    ]);
    const broken = `[...document.querySelectorAll('.scroll th')].some((head) => {
      const words = document.createRange();
      words.selectNodeContents(head);
      return head.textContent.trim().split(' ').length < new Set([...words.getClientRects()].map(({ y }) => y)).size;
    })`;
    expect(await page.evaluate(broken)).toBe(false);
    await page.focus('.scroll');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(`document.querySelector('.scroll').scrollLeft > 0`);
    await page.close();
  });
});

test('letters beyond those of Western Europe have the face of the others, and cost nothing where there are none', async () => {
  const faces = /source-sans|font-face/g;
  expect(pages.stress.match(faces)?.length).toBe(4);
  expect(pages.page.match(faces)?.length).toBe(2);
  const page = await openPage(pages.stress, 1280, 'light');
  await page.evaluate('document.fonts.ready');
  const loaded = `[...document.fonts].filter(({ status, unicodeRange }) => status === 'loaded'
    && unicodeRange.includes('U+100')).length`;
  expect(await page.evaluate(loaded)).toBeGreaterThan(0);
  await page.close();
});

test.each([320, 390, 1280])('the title is broken at no hyphen at %i pixels', async (width) => {
  const page = await openPage(pages.stress, width, 'light');
  const lines = `[...document.querySelectorAll('h1 .whole')].map((word) => {
    const words = document.createRange();
    words.selectNodeContents(word);
    return word.textContent + ' ' + words.getClientRects().length;
  })`;
  expect(await page.evaluate(lines)).toEqual(['self-assessment 1', '2025-26 1']);
  await page.close();
});

test('the heads of the columns cover what scrolls under them', async () => {
  const page = await openPage(pages.page, 1280, 'light');
  await page.evaluate(
    `scrollTo(0, document.querySelector('.answer').getBoundingClientRect().top + scrollY - 20)`,
  );
  const [x, y] = (await page.evaluate(`(() => {
    const { x, y, width } = document.querySelector('.answer').getBoundingClientRect();
    return [x + 18, Math.max(y + 12, 4)];
  })()`)) as [number, number];
  expect(await page.evaluate(`document.elementFromPoint(${x}, ${y}).tagName`)).toBe('TH');
  await page.close();
});

test('on a phone the table is still a table, and each field has a visible name', async () => {
  const page = await openPage(pages.page, 320, 'light');
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const roles = JSON.stringify(tree).match(/"role":"(table|columnheader|rowheader|cell)"/g) ?? [];
  expect(new Set(roles).size).toBe(4);
  const named = `[...document.querySelectorAll('[id="provision-6.3"] > *')].map((cell) => getComputedStyle(cell, '::before').content)`;
  expect(await page.evaluate(named)).toEqual([
    '"Code provision"',
    '"Code requirement"',
    '"Comply: Yes / No"',
    '"Evidence"',
    '"Commentary / explanation"',
  ]);
  await page.close();
});

test('the page asks the network for nothing', async () => {
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.setContent(pages.page);
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([]);
  await page.close();
});

describe('a hostile assessment', () => {
  let hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.end();
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => server.close());

  const addressOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const publish = () => buildPublication(hostileAssessment(addressOf()), code, { draft: true });

  test.each([
    ['page', () => renderPage(publish(), { downloads, beside: [] })],
    ['print', () => renderPrint(publish(), alone)],
    [
      'page even without its security policy',
      () => withoutPolicy(renderPage(publish(), { downloads, beside: [] })),
    ],
  ])('does nothing in the %s', async (name, render) => {
    hits = [];
    const page = await openPage(render(), 1280, 'light');
    await page.focus('a[href="#provision-6.3"]');
    await pause();
    expect(hits).toEqual([]);
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(
      await page.evaluate(
        `document.querySelectorAll('img, svg, iframe, link:not([rel=canonical], [rel=icon][href^="data:image/svg+xml,"])').length`,
      ),
    ).toBe(0);
    expect(await page.evaluate(listScripts)).toEqual(name === 'print' ? [] : [script.text]);
    expect(await page.evaluate(listHandlers)).toEqual([]);
    const text = String(await page.evaluate('document.body.textContent'));
    for (const shown of ['<script>', 'onerror=', '{{constructor.constructor}}', 'file:///etc/passwd']) {
      expect(text).toContain(shown);
    }
    await page.close();
  });

  test('would be seen if it did something', async () => {
    hits = [];
    const page = await openPage(hostileAssessment(addressOf()).introduction, 1280, 'light');
    await pause();
    expect(hits).toContain('/image');
    await page.close();
  });
});

const script = readScript('page/filter');
const listScripts = `[...document.scripts].filter(({ type }) => type !== 'application/ld+json').map(({ text }) => text)`;
const listHandlers = `[...document.querySelectorAll('*')].flatMap((element) =>
  [...element.attributes].map(({ name }) => name).filter((name) => name.startsWith('on') || name === 'style'))`;

function withoutPolicy(html: string): string {
  return html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}

/** A page in a window; `forced` has the two colours that a reader chose on a dark ground, `letters` is the reader's size in pixels. */
async function openPage(
  html: string,
  width: number,
  scheme: 'light' | 'dark' | 'forced',
  letters = 16,
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme === 'light' ? 'light' : 'dark' },
      { name: 'forced-colors', value: scheme === 'forced' ? 'active' : 'none' },
    ],
  });
  await session.send('Page.setFontSizes', { fontSizes: { standard: letters, fixed: letters } });
  await page.setContent(html);
  return page;
}
