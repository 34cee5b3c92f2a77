import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import axe, { type AxeResults } from 'axe-core';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copySample } from '../../cli/sample.ts';
import { followPreview } from './follow-preview.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await puppeteer.launch({
    executablePath: await chromium.executablePath(),
    headless: 'shell',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
});
afterAll(() => browser.close());

/** The sample in a browser, and what changes its file and waits until the open page says something. */
async function openPage() {
  const folder = copySample();
  const file = join(folder, 'sample/self-assessment.yaml');
  const good = readFileSync(file, 'utf8');
  const { preview } = await followPreview(folder, 'sample');
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(preview.address, { waitUntil: 'load' });
  const save = async (change: (text: string) => string, until: string) => {
    writeFileSync(file, change(good));
    await page.waitForFunction(until, { timeout: 50_000 });
  };
  const topOf = (id: string) => page.evaluate(`document.getElementById('${id}').getBoundingClientRect().top`);
  return { page, preview, faults, save, topOf };
}

test('the open page follows each save, at its place, with focus and what was typed, and announces it', async () => {
  const { page, faults, save, topOf } = await openPage();
  await page.evaluate("window.isTheSame = true; document.getElementById('filter-words').value = 'x'");
  await page.evaluate("document.getElementById('provision-6.3').scrollIntoView()");
  const top = await topOf('provision-6.3');
  await save(
    (text) => text.replace('Staff listen for', `Staff ${'always and everywhere '.repeat(60)}listen for`),
    "document.body.textContent.includes('everywhere listen for')",
  );
  expect(Math.abs(Number(await topOf('provision-6.3')) - Number(top))).toBeLessThan(2);
  const kept = "[window.isTheSame, document.getElementById('filter-words').value]";
  expect(await page.evaluate(kept)).toEqual([true, 'x']);
  expect(await page.evaluate("document.getElementById('preview-status').textContent")).toMatch(/^Updated\. /);
  await page.evaluate("document.querySelector('a[href]').focus()");
  await save(
    (text) => text.replace(/^( {2}"1\.3":\n)/m, '$1    onwer: x\n'),
    "document.getElementById('provision-1.3').textContent.includes('onwer')",
  );
  expect(await page.evaluate('document.activeElement.localName')).toBe('a');
  await save(
    (text) => text.replace('    comply: yes', '   comply: yes'),
    "document.querySelector('.preview-kept')",
  );
  expect(await page.evaluate("document.getElementById('provision-1.3') !== null")).toBe(true);
  await save((text) => text, "!document.querySelector('.preview-kept')");
  expect(await page.evaluate('window.isTheSame')).toBe(true);
  expect(faults).toEqual([]);
  await page.close();
});

test('what the reader has filtered, opened and reached by keyboard stays so, though what it was in is made anew', async () => {
  const { page, faults, save } = await openPage();
  const shown =
    "[...document.querySelectorAll('tr[id^=provision]')].filter((row) => row.getClientRects().length > 0).length";
  const typed = "document.getElementById('filter-words').value";
  await page.type('#filter-words', 'onwer');
  expect(await page.evaluate(shown)).toBe(0);
  const twice = (text: string) => text.replace(/^( {2}"(?:1\.3|6\.3)":\n)/gm, '$1    onwer: x\n');
  await save(twice, "document.getElementById('provision-6.3').textContent.includes('onwer')");
  expect(await page.evaluate(`[${typed}, ${shown}]`)).toEqual(['onwer', 2]);
  await page.click('#preview summary');
  await page.evaluate(
    "[...document.querySelectorAll('.preview-list a')].find((link) => link.textContent.includes('6.3')).focus()",
  );
  // What the first finding was about goes, and the second moves up by a line.
  const once = (text: string) => text.replace(/^( {2}"6\.3":\n)/m, '$1    onwer: x\n');
  await save(once, "!document.getElementById('provision-1.3').textContent.includes('onwer')");
  expect(await page.evaluate('document.activeElement.textContent')).toContain('6.3');
  await save((text) => text, "!document.getElementById('provision-6.3').textContent.includes('onwer')");
  expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
  await save(
    (text) => text.replace('    comply: yes', '   comply: yes'),
    "document.querySelector('.preview-kept')",
  );
  await save(once, "!document.querySelector('.preview-kept')");
  const isOpen = "document.querySelector('#preview details').open";
  expect(await page.evaluate(`[${isOpen}, ${typed}, ${shown}]`)).toEqual([true, 'onwer', 1]);
  await page.goto(page.url().replace(/[^/]*$/, 'annual-report.html'));
  await page.goBack();
  await save(twice, "document.getElementById('provision-6.3').textContent.includes('onwer')");
  expect(faults).toEqual([]);
  await page.close();
});

test('axe finds nothing where findings stand, in light and dark, wide and narrow', async () => {
  const { page, save } = await openPage();
  await save(
    (text) => text.replace(/^( {2}"1\.3":\n)/m, '$1    onwer: x\n'),
    "document.getElementById('provision-1.3').textContent.includes('onwer')",
  );
  // The page's policy keeps out what is not its own.
  await page.setBypassCSP(true);
  for (const [width, scheme] of [
    [1280, 'light'],
    [320, 'dark'],
  ] as const) {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.reload({ waitUntil: 'load' });
    await page.evaluate("document.querySelector('#preview details').open = true");
    await page.evaluate(axe.source);
    const violations = (await page.evaluate(
      `axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      }).then((results) => results.violations)`,
    )) as AxeResults['violations'];
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html)])).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  }
  await page.close();
});

test('a page of another origin reads nothing, and the page says when the preview has stopped', async () => {
  const { page, preview } = await openPage();
  const other = await browser.newPage();
  await other.goto('data:text/html,<p>elsewhere</p>');
  const ask = `fetch('${preview.address}pages/').then((answer) => answer.text(), () => 'nothing')`;
  expect(await other.evaluate(ask)).toBe('nothing');
  await other.close();
  await page.bringToFront();
  await preview.close();
  await page.waitForFunction("document.querySelector('.preview-status.ended')", { timeout: 30_000 });
  await page.close();
});
