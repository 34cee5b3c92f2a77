import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import chromium from '@sparticuz/chromium';
import axe, { type AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPublication } from '../../src/publication/page/build-publication.ts';
import { renderPage, renderPrint } from '../../src/render/html/pages.ts';
import { hostileAssessment } from './hostile-sample.ts';
import { alone, blankAssessment, code, downloads, readHalfDoneSample, readSample } from './sample.ts';

const pages = {
  page: renderPage(buildPublication(readSample(), code, { draft: false }), { downloads, beside: [] }),
  draft: renderPage(buildPublication(readHalfDoneSample(), code, { draft: true }), { downloads, beside: [] }),
  empty: renderPage(buildPublication(blankAssessment(), code, { draft: true }), alone),
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
  ] as const)('in the %s at %i pixels, %s', async (name, width, scheme) => {
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

test.each(Object.entries(pages))('the %s needs no sideways scrolling at 320 pixels', async (_, html) => {
  const page = await openPage(html, 320, 'light');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  await page.close();
});

test('on a phone the table is still a table, and each field has a visible name', async () => {
  const page = await openPage(pages.page, 320, 'light');
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const roles = JSON.stringify(tree).match(/"role":"(table|columnheader|rowheader|cell)"/g) ?? [];
  expect(new Set(roles).size).toBe(4);
  expect(await page.evaluate(`document.getElementById('provision-6.3').innerText`)).toContain(
    'Commentary / explanation',
  );
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
  ])('does nothing in the %s', async (_, render) => {
    hits = [];
    const page = await openPage(render(), 1280, 'light');
    await page.focus('a[href="#provision-6.3"]');
    await pause();
    expect(hits).toEqual([]);
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(await page.evaluate(`document.querySelectorAll('script, img, svg, iframe, link').length`)).toBe(0);
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

const listHandlers = `[...document.querySelectorAll('*')].flatMap((element) =>
  [...element.attributes].map(({ name }) => name).filter((name) => name.startsWith('on') || name === 'style'))`;

function withoutPolicy(html: string): string {
  return html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}

async function openPage(html: string, width: number, scheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setContent(html);
  return page;
}
