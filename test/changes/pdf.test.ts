import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CommandError } from '../../src/command-error.ts';
import { everyRole, openPdf, pageText } from '../render/read-pdf.ts';
import { type ChangesRun, compare } from './run-changes.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'selfassess-changes-pdf-'));
let run: ChangesRun;
let bytes: Uint8Array;

beforeAll(async () => {
  run = await print('changes.pdf');
  bytes = readFileSync(join(folder, 'changes.pdf'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function print(name: string): Promise<ChangesRun> {
  return compare(['before', 'after'], here, { format: 'pdf', quiet: true, out: join(folder, name) });
}

test('the PDF is made, and says what it is', async () => {
  expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
  const pdf = await openPdf(bytes);
  const { info, metadata } = await pdf.getMetadata();
  expect(info).toMatchObject({
    Title: 'What changed from 2024-25 to 2025-26 – Elm Homes',
    Language: 'en-GB',
    CreationDate: 'D:20260612000000Z',
  });
  expect(metadata?.get('pdfuaid:part')).toBe('1');
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
});

test('its bookmarks are its headings', async () => {
  const [first, ...others] = await (await openPdf(bytes)).getOutline();
  expect(others).toEqual([]);
  expect(first?.title).toBe('What changed from 2024-25 to 2025-26');
  expect(first?.items.map(({ title }: { title: string }) => title)).toEqual([
    ...['Answers and actions', 'Approval and particulars', 'Figures', 'Evidence', 'Wording'],
  ]);
});

test('it is read in order, on pages of more than a line', async () => {
  const pdf = await openPdf(bytes);
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, (_, index) => pageText(pdf, index + 1)),
  );
  const words = pages.map(({ read }) => read).join(' ');
  const places = [
    ...['Elm Homes, 2024-25', 'Started complying (3)', '100.0% of stage 2 complaints in 2025-26'],
    ...['Done on 14 January 2026, 14 days late', 'now answered Yes (2)', 'Who before', 'Considered on'],
    ...['Stage 2: headline figures', 'Letter templates', 'How many, and why.', 'Provision 9.8'],
  ].map((each) => words.indexOf(each));
  expect(places.filter((place) => place < 0)).toEqual([]);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  for (const { read } of pages) expect(read.trim().length).toBeGreaterThan(120);
  expect(pages[0]?.artifacts).toContain(`Page 1 of ${pdf.numPages}`);
});

test('it tells no folder, shows no mark of Markdown, and says what was put in and taken out', async () => {
  const pdf = await openPdf(bytes);
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, (_, index) => pageText(pdf, index + 1)),
  );
  const words = pages.map(({ read }) => read).join(' ');
  expect(words).not.toMatch(/\*\*|##|\]\(|letters\/one/);
  expect(words).toContain('Elm Homes lets [3,200] 3,214 homes.');
  expect(await everyRole(pdf)).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'H4', 'L', 'Table', 'TH']));
});

test('the same bytes come twice', async () => {
  await print('again.pdf');
  expect(readFileSync(join(folder, 'again.pdf')).equals(bytes)).toBe(true);
});

test.each([
  ['a terminal', { out: '' }, 'A PDF cannot go to the terminal.'],
  ['no browser', { browser: '/no/such/browser' }, 'The browser "/no/such/browser" does not exist.'],
])('with %s it says what to do', async (_, options, message) => {
  const refused = compare(['before', 'after'], here, {
    format: 'pdf',
    out: join(folder, 'none.pdf'),
    ...options,
  });
  const error = await refused.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CommandError);
  expect(error).toMatchObject({ message, help: expect.stringMatching(/--out changes\.pdf|--browser/) });
});
