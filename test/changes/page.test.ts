import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import axe, { type AxeResults } from 'axe-core';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { validateHtml } from '../render/validate-html.ts';
import { compare } from './run-changes.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

let browser: Browser;
let pages: Record<'years' | 'none', string>;
beforeAll(async () => {
  const [years, none] = [
    await compare(['before', 'after'], here, { format: 'html' }),
    await compare(['after', 'after'], here, { format: 'html', today: '2026-08-01' }),
  ];
  pages = { years: years.stdout, none: none.stdout };
  browser = await puppeteer.launch({
    executablePath: await chromium.executablePath(),
    headless: 'shell',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
});
afterAll(() => browser.close());

test.each(['years', 'none'] as const)('the page on %s is valid HTML', async (name) => {
  expect(await validateHtml(pages[name])).toEqual([]);
});

test.each([
  ['years', 1280, 'light'],
  ['years', 1280, 'dark'],
  ['years', 320, 'light'],
  ['years', 320, 'dark'],
  ['none', 320, 'light'],
] as const)('axe finds nothing in the page on %s at %i pixels, %s', async (name, width, scheme) => {
  const page = await open(name, width, scheme);
  await page.evaluate(axe.source);
  const violations = (await page.evaluate(
    `axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    }).then((results) => results.violations)`,
  )) as AxeResults['violations'];
  expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html)])).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  await page.close();
});

test('what was put in and taken out is read out, and told apart without colours', async () => {
  const page = await open('years', 1280, 'light');
  const read = (element: string) =>
    page.evaluate(`[getComputedStyle(document.querySelector('.words ${element}')).textDecorationLine,
      getComputedStyle(document.querySelector('.words ${element}'), '::before').content]`);
  expect(await read('ins')).toEqual(['underline', '" [put in: "']);
  expect(await read('del')).toEqual(['line-through', '" [taken out: "']);
  await page.close();
});

async function open(name: 'years' | 'none', width: number, scheme: 'light' | 'dark') {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setContent(pages[name]);
  return page;
}
