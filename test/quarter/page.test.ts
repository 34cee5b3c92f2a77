import chromium from '@sparticuz/chromium';
import axe, { type AxeResults } from 'axe-core';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { validateHtml } from '../render/validate-html.ts';
import { printBare, printSample } from './run-quarter.ts';

let browser: Browser;
let pages: Record<'sample' | 'bare', string>;
beforeAll(async () => {
  const [sample, bare] = [
    await printSample('Q3', '--format', 'html'),
    await printBare('2025-26-Q3', '--format', 'html', '--today', '2026-01-08'),
  ];
  pages = { sample: sample.stdout, bare: bare.stdout };
  browser = await puppeteer.launch({
    executablePath: await chromium.executablePath(),
    headless: 'shell',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
});
afterAll(() => browser.close());

test.each(['sample', 'bare'] as const)('the page of %s is valid HTML, for no search engine', async (name) => {
  expect(await validateHtml(pages[name])).toEqual([]);
  expect(pages[name]).toContain('<meta name="robots" content="noindex">');
});

test.each([
  ['sample', 1280, 'light'],
  ['sample', 390, 'dark'],
  ['sample', 320, 'light'],
  ['bare', 1280, 'dark'],
  ['bare', 320, 'light'],
] as const)('axe finds nothing in the page of %s at %i pixels, %s', async (name, width, scheme) => {
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setContent(pages[name]);
  await page.evaluate(axe.source);
  const violations = (await page.evaluate(
    `axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    }).then((results) => results.violations)`,
  )) as AxeResults['violations'];
  expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html)])).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  expect(requests.filter((url) => !/^(?:data|about):/.test(url))).toEqual([]);
  await page.close();
});
