import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import axe, { type AxeResults } from 'axe-core';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPdf, pageText } from './read-pdf.ts';
import { type SceneName, scenes } from './report-scenes.ts';
import { buildScene, printScene, type SceneFiles, sceneNames } from './scene-files.ts';
import { validateHtml } from './validate-html.ts';

const names = sceneNames;
const built = Object.fromEntries(names.map((name) => [name, buildScene(name)]));
const sceneOf = (name: SceneName): SceneFiles => built[name] ?? buildScene(name);

let browser: Browser;
const profile = mkdtempSync(join(tmpdir(), 'selfassess-scenes-'));
beforeAll(async () => {
  browser = await puppeteer.launch({
    executablePath: await chromium.executablePath(),
    headless: 'shell',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
});
afterAll(async () => {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
});

test('every scene is looked at', () => expect(Object.keys(scenes)).toEqual([...names]));

describe.each(names)('the report %s', (name) => {
  test('is valid HTML, on the page and to print', async () => {
    for (const html of [sceneOf(name).page, sceneOf(name).print]) {
      expect(await validateHtml(html)).toEqual([]);
    }
  });

  test.each([1280, 360])('has nothing that axe finds at %i pixels, everything unfolded', async (width) => {
    const page = await openPage(name, width);
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

  test.each([1280, 768, 390, 360, 320])('keeps every head above its numbers at %i pixels', async (width) => {
    const page = await openPage(name, width);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(await page.evaluate(findAstray)).toEqual([]);
    await page.close();
  });
});

describe('printed', () => {
  test.each([
    ['sample', 12],
    ['small', 5],
    ['none', 4],
    ['big', 24],
  ] as const)('the report %s takes %i pages, none half empty but the last', async (name, pages) => {
    const printed = await printScene(sceneOf(name), join(profile, name), new AbortController().signal);
    expect(printed.notices).toEqual([]);
    const pdf = await openPdf(printed.bytes);
    expect(pdf.numPages).toBeLessThanOrEqual(pages);
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { artifacts, read } = await pageText(pdf, number);
      // In one line: a break would stand between the words.
      expect(artifacts).toContain(`Page ${number} of ${pdf.numPages}`);
      // Nor is a year broken at the head of a column.
      expect(read).not.toMatch(/\d{4}- \d{2}[¹²³]? (?:\d{4}-|Change|In time)|Change \d{4}- /);
      const lines = await listLines(pdf, number);
      expect(lines.length).toBeGreaterThan(3);
      if (number < pdf.numPages) expect(Math.min(...lines)).toBeLessThan(841.89 / 2);
    }
  });
});

async function openPage(name: SceneName, width: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.setContent(sceneOf(name).page);
  await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
  return page;
}

/** Heights of the lines of a page above its foot, in points from the bottom. */
async function listLines(pdf: PDFDocumentProxy, number: number): Promise<number[]> {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  const heights = items.flatMap((item) =>
    'str' in item && item.str.trim() !== '' ? [Math.round(Number(item.transform[5]))] : [],
  );
  return [...new Set(heights.filter((height) => height > 56))];
}

/** Heads and cells that take two lines, lie over one another or do not end where the head of their column does. */
const findAstray = `(() => {
  const astray = [];
  const place = (cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return range.getBoundingClientRect();
  };
  for (const table of document.querySelectorAll('table.figures')) {
    const heads = [...table.querySelectorAll('thead .number')].map(place);
    for (const row of table.querySelectorAll('tr')) {
      const cells = [...row.querySelectorAll('.number')];
      cells.forEach((cell, at) => {
        const box = place(cell);
        const before = at > 0 ? place(cells[at - 1]).right : -1;
        const name = table.id + ': ' + cell.textContent;
        if (box.height > 30) astray.push(name + ' is in two lines');
        if (box.left < before) astray.push(name + ' lies over its neighbour');
        if (Math.abs(box.right - heads[at].right) > 1) astray.push(name + ' is not below its head');
      });
    }
  }
  return astray.slice(0, 10);
})()`;
