import chromium from '@sparticuz/chromium';
import axe, { type AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildPublication } from '../../src/publication/page/build-publication.ts';
import { renderPage } from '../../src/render/html/pages.ts';
import { alone, code, readSample } from './sample.ts';
import { stressAssessment } from './stress-sample.ts';

const html = renderPage(buildPublication(readSample(), code, { draft: false }), alone);
const stress = renderPage(buildPublication(stressAssessment(), code, { draft: false }), alone);

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await puppeteer.launch({
    executablePath: await chromium.executablePath(),
    headless: 'shell',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
});
afterEach(() => page.close());
afterAll(() => browser.close());

async function open({ scripts = true, width = 1280, content = html } = {}): Promise<void> {
  page = await browser.newPage();
  await page.setJavaScriptEnabled(scripts);
  await page.setViewport({ width, height: 900 });
  await page.setContent(content);
}

const evaluate = (expression: string) => page.evaluate(expression);
const shownRows = `[...document.querySelectorAll('.provisions > tbody > tr')]
  .filter((row) => row.getClientRects().length > 0).map(({ id }) => id)`;
const result = `document.querySelector('[role=status]').textContent`;
const isShown = (selector: string) => `document.querySelector('${selector}').getClientRects().length > 0`;

describe('what a reader looks for', () => {
  test('every provision is a heading, below that of its section or stage', async () => {
    await open({ scripts: false });
    const headings = (await evaluate(
      `[...document.querySelectorAll('.assessment :is(h3, h4, h5)')].map((one) => one.tagName + ' ' + one.textContent.trim())`,
    )) as string[];
    expect(headings.filter((heading) => /^H[45] \d+\.\d+ \S/.test(heading))).toHaveLength(72);
    const at = headings.findIndex((heading) => heading.startsWith('H5 6.3 '));
    expect(headings[at + 1]).toMatch(/^H5 6\.4 /);
    expect(headings.find((heading) => heading.includes('5.10'))).toMatch(/^H4 /);
  });

  test('the contents, the index and the links beside the numbers lead to what is there', async () => {
    await open({ scripts: false });
    const lost = `[...document.querySelectorAll('a[href^="#"]')].map(({ hash }) => decodeURIComponent(hash.slice(1)))
      .filter((id) => document.getElementById(id) === null)`;
    expect(await evaluate(lost)).toEqual([]);
    const list = (selector: string) => `document.querySelectorAll('${selector}').length`;
    expect(await evaluate(list('.index a[href^="#provision-"]'))).toBe(72);
    expect(await evaluate(list('.index .no'))).toBe(3);
    expect(await evaluate(list('.permalink[aria-label^="Link to "]'))).toBe(72);
    const sections = `document.querySelector('a[href="#section-9"]').closest('.contents') !== null`;
    expect(await evaluate(sections)).toBe(true);
  });

  test('the response stands before the provisions that are not complied with, however many', async () => {
    await open({ content: stress });
    const order = `[...document.querySelectorAll('main h2[id]')].map(({ id }) => id)`;
    expect(await evaluate(order)).toEqual([
      'contents',
      'earlier',
      'summary',
      'response',
      'scrutiny',
      'exceptions',
      'self-assessment',
    ]);
    const rows = `[...document.querySelectorAll('.many tbody tr')].length`;
    expect(await evaluate(rows)).toBe(
      stressAssessment().answers.filter(({ comply }) => comply === 'no').length,
    );
    expect(await evaluate(`document.querySelector('.exceptions')`)).toBeNull();
  });
});

describe('the filter', () => {
  test('is not there without scripts, and nothing else is missing', async () => {
    await open({ scripts: false });
    expect(await evaluate(isShown('.filter'))).toBe(false);
    expect(await evaluate(shownRows)).toHaveLength(72);
  });

  test('shows the rows with an answer, of a section and with words, and says how many', async () => {
    await open();
    expect(await evaluate(isShown('.filter'))).toBe(true);
    expect(await evaluate(result)).toBe('All 72 provisions are shown.');
    await page.select('#filter-answer', 'No');
    expect(await evaluate(shownRows)).toEqual(['provision-1.6', 'provision-6.3', 'provision-9.8']);
    expect(await evaluate(result)).toBe('3 of 72 provisions are shown.');
    expect(await evaluate(isShown('#section-2'))).toBe(false);
    expect(await evaluate(isShown('#section-6-stage-2'))).toBe(false);
    await page.select('#filter-section', 'section-6');
    expect(await evaluate(result)).toBe('1 of 72 provisions is shown.');
    await page.click('#filter-clear');
    expect(await evaluate(shownRows)).toHaveLength(72);
    await page.type('#filter-words', 'REASONABLE  adjustments');
    const found = (await evaluate(shownRows)) as string[];
    expect(found).toContain('provision-3.1');
    expect(found.length).toBeLessThan(20);
    await page.type('#filter-words', ' xyzzy');
    expect(await evaluate(shownRows)).toEqual([]);
    expect(await evaluate(result)).toBe('0 of 72 provisions are shown.');
  });

  test('gives way to a link that leads to what it leaves out', async () => {
    await open();
    await page.select('#filter-answer', 'No');
    await page.click('a[href="#section-2"]');
    expect(await evaluate(shownRows)).toHaveLength(72);
    await page.select('#filter-answer', 'No');
    await evaluate(`location.hash = '#provision-5.10'`);
    await page.waitForFunction(`${shownRows}.length === 72`);
    const top = `document.querySelector(':target').getBoundingClientRect().top`;
    await page.waitForFunction(`${top} >= 0 && ${top} < innerHeight`);
    await page.select('#filter-answer', 'No');
    await evaluate(`location.hash = '#provision-6.3'`);
    expect(await evaluate(shownRows)).toHaveLength(3);
  });

  test('leaves nothing out of what a browser prints', async () => {
    await open();
    await page.select('#filter-answer', 'No');
    await page.emulateMediaType('print');
    expect(await evaluate(shownRows)).toHaveLength(72);
    expect(await evaluate(isShown('.filter'))).toBe(false);
  });

  test.each([1280, 320])('and the open index have nothing that axe finds at %i pixels', async (width) => {
    await open({ width });
    await page.click('.index summary');
    await page.select('#filter-answer', 'No');
    await page.evaluate(axe.source);
    const violations = (await page.evaluate(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })
        .then((results) => results.violations)`,
    )) as AxeResults['violations'];
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html)])).toEqual([]);
    expect(await evaluate('document.documentElement.scrollWidth')).toBe(width);
  });
});
