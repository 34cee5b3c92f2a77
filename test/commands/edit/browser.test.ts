import { execFileSync } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import axe, { type AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copySample, openForms } from './open-forms.ts';

/** Chosen: a browser shares two cores with all other tests. */
vi.setConfig({ testTimeout: 240_000 });

let browser: Browser;
beforeAll(async () => {
  browser = await puppeteer.launch({
    executablePath: await chromium.executablePath(),
    headless: 'shell',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
});
afterAll(() => browser.close());

/** The forms of the sample in a browser, with what went wrong there and what was asked of anyone else. */
async function openBrowser(track: (folder: string) => Record<string, string> = () => ({})) {
  const folder = copySample();
  const file = join(folder, 'self-assessment.yaml');
  const forms = await openForms(folder, { env: track(folder) });
  const faults: string[] = [];
  const openPage = async (path: string) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(50_000);
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('request', (request) => {
      if (!/^data:/.test(request.url()) && !request.url().startsWith(forms.address))
        faults.push(request.url());
    });
    await page.goto(`${forms.address}edit/${path}`, { waitUntil: 'load' });
    return page;
  };
  const change = (from: string, to: string) => {
    expect(forms.read()).toContain(from);
    writeFileSync(file, forms.read().replace(from, to));
  };
  return { forms, file, faults, openPage, change };
}

/** Puts a folder under git with all that is in it; gives the environment that git is run in. */
function beginRepository(folder: string): Record<string, string> {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: join(folder, '.gitconfig'),
  };
  const git = (...words: string[]) => execFileSync('git', words, { cwd: folder, env });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Ann');
  git('config', 'user.email', 'ann@harbourvale.example');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Begin');
  return env;
}

/** Waits until the page announces something. */
function hear(page: Page, words: string) {
  return page.waitForFunction(`document.getElementById('notice').textContent.includes('${words}')`);
}

/** Puts words in place of those of a field, and goes to the next by the keyboard. */
async function type(page: Page, selector: string, words: string) {
  await page.focus(selector);
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(words);
  await page.keyboard.press('Tab');
}

test('a provision is answered by the keyboard alone, saved as fields are left, and found wrong where it is', async () => {
  const { forms, faults, openPage, change } = await openBrowser();
  change('  "6.3":\n', '  "6.3":\n    # kept\n');
  await forms.send('p/1.2', { comply: '' });
  const page = await openPage('p/1.2');
  await page.focus('#f-comply-none');
  await page.keyboard.press('ArrowUp');
  await hear(page, '1.2 was saved at');
  expect(forms.read()).toMatch(/"1\.2":\n {4}comply: no\n/);
  expect(await page.$eval('.edit-remedy', (one) => one.hasAttribute('hidden'))).toBe(false);
  const by = '[data-field="action.by"]';
  await type(page, '#f-action-by', '31 February 2027');
  await page.waitForFunction(`document.querySelector('${by}').textContent.includes('31 February')`);
  await type(page, '#f-action-by', '28 February 2027');
  await page.waitForFunction(`document.querySelector('${by}').textContent.trim() === ''`);
  expect(forms.read()).toContain('by: 2027-02-28');
  await page.focus('#f-commentary');
  await page.keyboard.type('Typed. ');
  await page.keyboard.down('Control');
  await page.keyboard.press('s');
  await page.keyboard.up('Control');
  await page.waitForFunction("document.querySelector('.edit-undo').textContent.includes('1.2')");
  await expect.poll(forms.read, { timeout: 20_000 }).toContain('Typed. ');
  await page.evaluate("document.querySelector('#f-commentary').nextElementSibling.click()");
  await page.waitForFunction("!document.getElementById('f-commentary-look').hidden");
  expect(await page.$eval('#f-commentary-look', (one) => one.textContent)).toContain('Typed. ');
  const rows =
    forms
      .read()
      .split('"1.2":')[1]
      ?.split(/^ {2}"/m)[0]
      ?.match(/^ {6}- /gm)?.length ?? 0;
  await page.focus('#f-evidence-0-remove');
  await page.keyboard.press('Space');
  const count = () =>
    forms
      .read()
      .split('"1.2":')[1]
      ?.split(/^ {2}"/m)[0]
      ?.match(/^ {6}- /gm)?.length ?? 0;
  await expect.poll(count, { timeout: 20_000 }).toBe(rows - 1);
  expect(forms.read()).toContain('    # kept\n');
  await page.focus('[name="then"][value="next"]');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(page.url()).toContain('/p/1.3?');
  expect(faults).toEqual([]);
  await page.close();
});

test('two tabs and an editor on one provision lose nothing, and a program that has stopped is told', async () => {
  const { forms, file, faults, openPage, change } = await openBrowser();
  const [one, other] = [await openPage('p/6.3'), await openPage('p/6.3')];
  await one.bringToFront();
  await type(one, '#f-action-owner', 'Head of Homes');
  await hear(one, '6.3 was saved at');
  change('by: 2027-01-29', 'by: 2027-02-26 # moved');
  await other.bringToFront();
  await type(other, '#f-action-what', 'Do it all.');
  await hear(other, '6.3 was saved at');
  for (const words of ['owner: Head of Homes', 'by: 2027-02-26 # moved', 'Do it all.'])
    expect(forms.read()).toContain(words);
  await type(other, '#f-action-owner', 'Head of Repairs');
  await hear(other, 'nothing of yours is lost');
  await Promise.all([other.waitForNavigation(), other.click('[name="then"][value="stay"]')]);
  expect(await other.$eval('h1', (heading) => heading.textContent)).toContain('6.3 was changed in the file');
  await other.click('[name="keep.action.owner"][value="mine"]');
  await Promise.all([other.waitForNavigation(), other.click('[name="then"]')]);
  expect(forms.read()).toContain('owner: Head of Repairs');
  // What a browser itself writes of an answer that is no page: 409 is what was asked for.
  expect(faults.filter((fault) => !fault.includes('409'))).toEqual([]);
  await one.bringToFront();
  renameSync(file, `${file}.away`);
  await type(one, '#f-action-what', 'Typed while the file was gone.');
  await hear(one, 'Not saved.');
  expect(await one.$eval('#f-action-what', (field) => 'value' in field && field.value)).toBe(
    'Typed while the file was gone.',
  );
  renameSync(`${file}.away`, file);
  await one.setOfflineMode(true);
  await type(one, '#f-action-what', 'Typed when it had stopped.');
  await hear(one, 'the program has stopped');
  expect(await one.$eval('#f-action-what', (field) => 'value' in field && field.value)).toBe(
    'Typed when it had stopped.',
  );
  await one.close({ runBeforeUnload: false });
  await other.close();
});

test('a heading is chosen by the keyboard, and what is told of its column and counted follows', async () => {
  const { forms, faults, openPage } = await openBrowser();
  const page = await openPage('report/performance');
  const told = (name: string) => `document.querySelector('[data-field="performance.${name}"]').textContent`;
  expect(await page.evaluate(told('columns.responded'))).toContain(
    '384 of 402 rows are filled, all with a day.',
  );
  await page.focus('#f-performance-columns-responded');
  await page.keyboard.type('Ext');
  await hear(page, 'Performance was saved at');
  await page.waitForFunction(`${told('columns.responded')}.includes('30 of 402 rows')`);
  expect(forms.read('report.yaml')).toContain('    responded: Extension told on\n');
  expect(await page.evaluate(told('columns'))).not.toContain('Received in');
  await page.select('#f-performance-columns-responded', 'Stage 1 response sent');
  await page.waitForFunction(`${told('columns')}.includes('205 at stage 1')`);
  expect(forms.read('report.yaml')).toContain('    responded: Stage 1 response sent\n');
  await type(page, '#f-performance-figures-stage-1-received', '206');
  const beside = told('figures.stage-1.received');
  await page.waitForFunction(
    `${beside}.includes('206 is typed') && ${beside}.includes('The register gives 205.')`,
  );
  expect(faults).toEqual([]);
  await page.close();
});

test('the provisions are walked by keys, never while typing, and the keys can be switched off', async () => {
  const { forms, faults, openPage } = await openBrowser();
  const page = await openPage('');
  const press = async (key: 'PageDown' | 'PageUp') => {
    await page.keyboard.down('Alt');
    await page.keyboard.press(key);
    await page.keyboard.up('Alt');
  };
  const focused = () =>
    page.evaluate('document.activeElement.closest("li")?.id ?? document.activeElement.id');
  for (const key of ['PageDown', 'PageDown', 'PageDown', 'PageUp'] as const) await press(key);
  expect(await focused()).toBe('p-1.3');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await Promise.all([page.waitForNavigation(), press('PageDown')]);
  expect(page.url()).toMatch(/\/p\/1\.4$/);
  await Promise.all([page.waitForNavigation(), press('PageUp')]);
  expect(page.url()).toMatch(/\/p\/1\.3$/);
  await page.focus('#f-commentary');
  await page.keyboard.type('Typed. ');
  await press('PageDown');
  expect(await focused()).toBe('f-commentary');
  await page.focus('#stay');
  await hear(page, '1.3 was saved at');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(page.url()).toMatch(/\/p\/1\.3\?/);
  expect(await focused()).toBe('stay');
  await page.evaluate("document.querySelector('.edit-keys').open = true");
  await page.focus('[value="keys-off"]');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await press('PageDown');
  await new Promise((done) => setTimeout(done, 300));
  expect(page.url()).toMatch(/\/p\/1\.3$/);
  expect((await forms.get('')).text).toContain('Switch the keys on');
  expect(forms.read()).toContain('Typed. ');
  await page.goto(`${forms.address}edit/p/6.3#f-action-by`, { waitUntil: 'load' });
  expect(await focused()).toBe('f-action-by');
  expect(faults).toEqual([]);
  await page.close();
});

test('axe finds nothing on any kind of page, in light and dark, wide and narrow, and nothing is wider than it', async () => {
  const { forms, openPage, change } = await openBrowser(beginRepository);
  change('by: 2027-01-29', 'by: 2027-13-29');
  const page = await openPage('p/6.3');
  const kinds: [string, string][] = [
    ['list', ''],
    ['provision', 'p/6.3'],
    ['register', 'evidence/'],
    ['document', 'evidence/policy'],
    ['piece', 'about/landlord'],
    ['columns', 'report/performance'],
    ['findings', 'findings/'],
    ['report beside the forms', '../pages/annual-report.html'],
    ['changes', 'changes/'],
    ['trouble', 'p/none'],
  ];
  for (const [kind, path] of kinds) {
    const answer = await page.goto(`${forms.address}edit/${path}`, { waitUntil: 'load' });
    expect([kind, answer?.status()]).toEqual([kind, kind === 'trouble' ? 404 : 200]);
    await judge(page, kind);
  }
  await page.goto(`${forms.address}edit/p/6.3`, { waitUntil: 'load' });
  change('owner: Director of Customer Services', 'owner: Head of Repairs');
  await page.evaluate("document.getElementById('f-action-owner').value = 'Head of Homes'");
  await Promise.all([
    page.waitForNavigation(),
    page.evaluate("document.querySelector('[name=then][value=stay]').click()"),
  ]);
  await judge(page, 'conflict');
  await page.close({ runBeforeUnload: false });
});

async function judge(page: Page, kind: string) {
  await page.setBypassCSP(true);
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
  await page.evaluate(axe.source);
  for (const [width, scheme] of [
    [1280, 'light'],
    [320, 'dark'],
    [320, 'light'],
    [1280, 'dark'],
  ] as const) {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const violations = (await page.evaluate(
      `axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      }).then((results) => results.violations)`,
    )) as AxeResults['violations'];
    const told = violations.map(({ id, nodes }) => [id, nodes.slice(0, 2).map(({ html }) => html)]);
    expect({ kind, width, scheme, told }).toEqual({ kind, width, scheme, told: [] });
    expect([kind, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([kind, width]);
  }
}
