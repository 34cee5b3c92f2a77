import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import chromium from '@sparticuz/chromium';
import axe, { type AxeResults } from 'axe-core';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { withTempFolder } from '../../src/commands/disk/with-temp-folder.ts';
import { packageRoot } from '../../src/package-root.ts';
import { buildPublication } from '../../src/publication/page/build-publication.ts';
import { buildProcedure } from '../../src/publication/process/build-procedure.ts';
import { renderProcessPage, renderProcessPrint } from '../../src/render/html/pages.ts';
import { openPdf, testBrowser } from '../render/read-pdf.ts';
import { renderPdf } from '../render/render-pdf.ts';
import { alone, code, readSample } from '../render/sample.ts';
import { validateHtml } from '../render/validate-html.ts';
import { publishProcedure } from './publish-procedure.ts';
import { checkText, sampleProcess } from './sample-process.ts';

const assessment = readSample();
const publish = publishProcedure;
const publication = publish(sampleProcess);
const html = renderProcessPage(publication, alone);

test('the page of the sample', async () => {
  const body = html.replace(/<style>[\s\S]*?<\/style>/, '<style></style>');
  await expect(body).toMatchFileSnapshot('./process.html');
});

test('is valid HTML', async () => {
  expect(await validateHtml(html)).toEqual([]);
});

test('has a title that is short enough for a tab, whatever the landlord is called', async () => {
  const name = 'Cymdeithas Tai Dŵr yr Afon '.repeat(7).trim();
  const named = { ...assessment, landlord: { ...assessment.landlord, name } };
  const own = buildPublication(named, code, { draft: true });
  const draft = buildProcedure(checkText(sampleProcess).procedure, own, named, code);
  expect(draft.pageTitle).toMatch(/^Draft: How we deal with complaints – Cymdeithas Tai .* …$/);
  expect(await validateHtml(renderProcessPage(draft, alone))).toEqual([]);
});

test('the dates of the example leave out weekends, bank holidays and closure days', () => {
  const tell = (text: string) =>
    publish(text).example.stages.flatMap(({ rows }) => rows.map(({ date }) => date));
  expect(tell(sampleProcess)).toEqual([
    // 25 May 2026 is a bank holiday.
    ...[
      'on Thursday 21 May 2026',
      'by Friday 29 May 2026',
      'by Friday 12 June 2026',
      'by Friday 26 June 2026',
    ],
    ...[
      'on Monday 15 June 2026',
      'by Monday 22 June 2026',
      'by Monday 20 July 2026',
      'by Monday 17 August 2026',
    ],
  ]);
  const closed = sampleProcess.replace('closure-days: [', 'closure-days: [2026-05-22, ');
  expect(tell(closed)[1]).toBe('by Monday 1 June 2026');
  expect(tell(sampleProcess.replace('day-one: day-after', 'day-one: same-day'))[1]).toBe(
    'by Thursday 28 May 2026',
  );
});

test('without a day for the example, it is the first working day after the assessment, and the page says so', () => {
  const { example } = publish(sampleProcess.replace(/^example: .*\n/m, ''));
  // The sample was assessed on Friday 12 June 2026.
  expect(example.sentence).toContain('Monday 15 June 2026');
  expect(example.chosen).toContain('first working day after our self-assessment was finished');
});

describe('every field of the procedure makes a difference to the page', () => {
  const whole =
    /^```yaml\n(.*?)^```$/ms.exec(readFileSync(`${packageRoot}docs/process.md`, 'utf8'))?.[1] ?? '';
  const document = parseDocument(whole, { schema: 'failsafe' });
  const leaves: (readonly (string | number)[])[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (Array.isArray(value)) for (const [at, item] of value.entries()) walk(item, [...path, at]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
    else leaves.push(path);
  };
  walk(document.toJS(), []);
  const before = renderProcessPage(publish(whole), alone);
  // What kind of step it is only says what others count from.
  test.each(leaves.filter((path) => path.at(-1) !== 'is').map((path) => [path.join('.'), path] as const))(
    '%s',
    (_, path) => {
      const changed = document.clone();
      changed.setIn(path, changeValue(String(document.getIn(path))));
      expect(renderProcessPage(publish(String(changed)), alone)).not.toBe(before);
    },
  );
});

function changeValue(text: string): string {
  if (/^\d+$/.test(text)) return String(Number(text) + 1);
  if (/^\d{4}-/.test(text)) return '2026-06-02';
  if (/^(?:yes|no)$/.test(text)) return text === 'yes' ? 'no' : 'yes';
  if (/^(?:receipt|acknowledgement|step-before)$/.test(text)) return 'logging';
  return text.startsWith('https') ? 'https://other.example' : 'Something else';
}

test('tells the steps between where an answer is counted from the step before it', () => {
  const elver = readFileSync(new URL('organisations/elver-quays.yaml', import.meta.url), 'utf8');
  expect(publish(elver).lead.join(' ')).toContain(
    'the manager sends you a draft of the answer within 5 working days of giving it to a member of staff, you tell us what you think of the draft within 5 working days after that and we send you our answer within 5 working days after that.',
  );
});

test('says in words what the timeline draws', () => {
  const [chart] = publication.charts;
  for (const { rows } of publication.example.stages)
    for (const { what, date } of rows.slice(1)) {
      expect(chart?.description).toContain(`${what} ${date}`);
      expect(html).toContain(`<strong>${what}</strong> ${date}`);
    }
});

describe('axe finds nothing', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({
      executablePath: await chromium.executablePath(),
      headless: 'shell',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
  });
  afterAll(() => browser.close());

  test.each([
    [1280, 'light'],
    [390, 'dark'],
    [320, 'light'],
  ] as const)('at %i pixels, %s', async (width, scheme) => {
    const page = await browser.newPage();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setViewport({ width, height: 900 });
    await page.setContent(html);
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
});

test('the PDF claims to be accessible, and has the headings of the page', async () => {
  const pdf = await openPdf((await print()).bytes);
  const { info, metadata } = await pdf.getMetadata();
  expect(metadata?.get('pdfuaid:part')).toBe('1');
  expect(info).toMatchObject({ Title: publication.documentTitle, Language: 'en-GB' });
  const [first] = await pdf.getOutline();
  expect(first?.items.map(({ title }: { title: string }) => title)).toEqual([
    'Contents',
    ...publication.contents.map(({ title }) => title),
  ]);
});

function print() {
  const { lang, dated, documentTitle } = publication;
  return withTempFolder(tmpdir(), 'browser', async (profile, signal) => {
    const { executable, env } = await testBrowser();
    return renderPdf(renderProcessPrint(publication), {
      ...{ executable, profile, signal, lang, dated, title: documentTitle },
      env: { ...process.env, ...env },
      isRoot: process.getuid?.() === 0,
      onNotice: () => {},
    });
  });
}
