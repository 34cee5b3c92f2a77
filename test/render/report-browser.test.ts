import chromium from '@sparticuz/chromium';
import axe, { type AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnnualReport } from '../../src/records/annual-report.ts';
import { renderReportPage } from '../../src/render/html/pages.ts';
import { hostileAssessment } from './hostile-sample.ts';
import { attackReport } from './report-hostile-sample.ts';
import {
  makeReport,
  makeSilentReport,
  makeTypedYear,
  makeUnknownYear,
  makeYear,
  publishReport,
  suppressSmall,
  surroundings,
} from './report-sample.ts';
import { alone, blankAssessment, readSample } from './sample.ts';

const render = (report: AnnualReport) => renderReportPage(publishReport(report, readSample()), surroundings);
const hostile = hostileAssessment('http://x.example');
const draft = { draft: true, method: [] };

const pages = {
  three: render(makeReport([makeTypedYear(2023), makeYear(2024, 0.9, 0.19), makeYear(2025)])),
  suppressed: render(makeReport([makeUnknownYear(2024), suppressSmall(makeYear(2025), 5)])),
  large: render(makeReport([makeYear(2024, 32, 0.2), makeYear(2025, 34, 0.3)])),
  silent: renderReportPage(publishReport(makeSilentReport(), blankAssessment(), draft), alone),
  hostile: renderReportPage(publishReport(attackReport(hostile.introduction), hostile, draft), surroundings),
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
    ['three', 1280, 'light'],
    ['three', 1280, 'dark'],
    ['three', 320, 'light'],
    ['three', 320, 'dark'],
    ['suppressed', 800, 'dark'],
    ['silent', 320, 'light'],
  ] as const)('in the report %s at %i pixels, %s', async (name, width, scheme) => {
    const page = await openPage(pages[name], width, scheme);
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

test.each(Object.entries(pages))(
  'the report %s needs no sideways scrolling at 320 pixels',
  async (_, html) => {
    const page = await openPage(html, 320, 'light');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.close();
  },
);

test.each([
  [1280, 16],
  [1024, 16],
  [390, 16],
  [320, 16],
  [1280, 32],
  [390, 32],
])('no table of figures is wider than its place at %i pixels, with letters of %i', async (width, letters) => {
  const page = await openPage(pages.three, width, 'light', letters);
  const wide = `[...document.querySelectorAll('details')].forEach((one) => { one.open = true; });
    [...document.querySelectorAll('.figures')].filter((table) => table.scrollWidth > table.parentElement.clientWidth
      || table.getBoundingClientRect().right > innerWidth).map(({ id }) => id)`;
  expect(await page.evaluate(`document.querySelectorAll('.figures').length`)).toBeGreaterThan(10);
  expect(await page.evaluate(wide)).toEqual([]);
  await page.close();
});

test.each([
  ['three', 1280],
  ['three', 320],
  ['suppressed', 1280],
  ['suppressed', 320],
  ['large', 1280],
  ['large', 320],
  ['hostile', 1280],
] as const)(
  'in the charts of the report %s at %i pixels no words touch each other or the edge',
  async (name, width) => {
    const page = await openPage(pages[name], width, 'light');
    const found = (await page.evaluate(findCollisions)) as {
      texts: number;
      smallest: number;
      troubles: string[];
    };
    expect(found.troubles).toEqual([]);
    expect(found.texts).toBeGreaterThan(60);
    expect(found.smallest).toBeGreaterThanOrEqual(12);
    await page.close();
  },
);

test('a chart is a picture with a name and a description, and is drawn once', async () => {
  for (const width of [1280, 320]) {
    const page = await openPage(pages.three, width, 'light');
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    const images: { name: string; description: string }[] = [];
    const visit = (node: NonNullable<typeof tree>): void => {
      if (node.role === 'image') images.push({ name: node.name ?? '', description: node.description ?? '' });
      for (const child of node.children ?? []) visit(child);
    };
    if (tree) visit(tree);
    expect(images.map(({ name }) => name.slice(0, 30))).toEqual([
      'Complaints answered in time, p',
      'Complaints received each month',
      'Outcomes of responses, number ',
      'Complaints received by categor',
    ]);
    expect(images[2]?.name).toContain('Stage 1: upheld 104 (50.2%), partly upheld 52 (25.1%)');
    await page.close();
  }
});

test('a report in which every text is hostile does nothing', async () => {
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.setContent(pages.hostile);
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([]);
  expect(await page.evaluate('window.hit')).toBeUndefined();
  expect(
    await page.evaluate(
      `document.querySelectorAll('script:not([type="application/ld+json"]), img, iframe, link:not([rel=icon], [rel=canonical]), svg svg').length`,
    ),
  ).toBe(0);
  expect(await page.evaluate(listHandlers)).toEqual([]);
  expect(String(await page.evaluate('document.body.textContent'))).toContain('<script>');
  await page.close();
});

const listHandlers = `[...document.querySelectorAll('*')].flatMap((element) =>
  [...element.attributes].map(({ name }) => name).filter((name) => name.startsWith('on') || name === 'style'))`;

/** Texts of the charts shown that stick out of their picture or lie over one another, and the smallest in pixels. */
const findCollisions = `(() => {
  const troubles = [];
  let texts = 0;
  let smallest = 99;
  for (const svg of document.querySelectorAll('.chart svg')) {
    const place = svg.getBoundingClientRect();
    if (place.width === 0) continue;
    const boxes = [...svg.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
    texts += boxes.length;
    smallest = Math.min(smallest, 15 * place.width / svg.viewBox.baseVal.width);
    boxes.forEach(({ text, box }, index) => {
      if (box.left < place.left - 0.5 || box.right > place.right + 0.5 || box.bottom > place.bottom + 4 || box.top < place.top - 4)
        troubles.push('outside: ' + text);
      for (const other of boxes.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 0 && down > 5) troubles.push(text + ' / ' + other.text);
      }
    });
  }
  return { texts, smallest, troubles: troubles.slice(0, 10) };
})()`;

/** A page in a window, `letters` is the size that its reader chose, in pixels. */
async function openPage(html: string, width: number, scheme: 'light' | 'dark', letters = 16): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  const session = await page.createCDPSession();
  await session.send('Page.setFontSizes', { fontSizes: { standard: letters, fixed: letters } });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setContent(html);
  return page;
}
