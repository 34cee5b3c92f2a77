import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import axe, { type AxeResults } from 'axe-core';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withTempFolder } from '../../src/commands/disk/with-temp-folder.ts';
import { buildPublication } from '../../src/publication/page/build-publication.ts';
import { renderPage, renderPrint } from '../../src/render/html/pages.ts';
import { readAnswered } from '../codes/own-codes.ts';
import { openPdf, pageText, testBrowser } from './read-pdf.ts';
import { renderPdf } from './render-pdf.ts';

const alone = { downloads: [], beside: [] };
const folder = mkdtempSync(join(tmpdir(), 'selfassess-own-form-'));
let browser: Browser;
beforeAll(async () => {
  browser = await puppeteer.launch({
    executablePath: await chromium.executablePath(),
    headless: 'shell',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['2030', '2031'])('the form of %s', (year) => {
  const { assessment, code } = readAnswered(year);
  const publication = buildPublication(assessment, code, { draft: false });

  test.each([1280, 320])('has nothing that axe finds at %i pixels, and fits', async (width) => {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 800 });
    await page.setContent(renderPage(publication, alone));
    await page.evaluate(axe.source);
    const violations = (await page.evaluate(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })
        .then((results) => results.violations)`,
    )) as AxeResults['violations'];
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html)])).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.close();
  });

  test('is printed with the columns and answers it has', async () => {
    const { executable, env } = await testBrowser();
    const notices: string[] = [];
    const { bytes, pages } = await withTempFolder(folder, 'browser', (profile, signal) =>
      renderPdf(renderPrint(publication, alone), {
        ...{ executable, profile, signal },
        env: { ...process.env, ...env, TMPDIR: folder },
        isRoot: process.getuid?.() === 0,
        title: publication.documentTitle,
        lang: publication.lang,
        dated: publication.dated,
        onNotice: (each) => notices.push(each),
      }),
    );
    const pdf = await openPdf(bytes);
    const texts = await Promise.all(Array.from({ length: pages }, (_, index) => pageText(pdf, index + 1)));
    const text = texts.map(({ read }) => read).join(' ');
    for (const heading of [...code.columns.map((column) => column.heading), 'Broken']) {
      expect(text).toContain(heading);
    }
    expect(text).not.toContain('overning body');
    expect(notices.filter((notice) => !notice.includes('sandbox'))).toEqual([]);
  });
});
