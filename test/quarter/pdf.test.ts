import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyRole, openPdf, pageText } from '../render/read-pdf.ts';
import { printSample } from './run-quarter.ts';

const folder = mkdtempSync(join(tmpdir(), 'selfassess-quarter-pdf-'));
let bytes: Uint8Array;

beforeAll(async () => {
  expect(await print('quarter.pdf')).toMatchObject({ code: 0, stdout: '' });
  bytes = readFileSync(join(folder, 'quarter.pdf'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function print(name: string) {
  return printSample('Q3', '--format', 'pdf', '--out', join(folder, name));
}

test('the PDF is tagged, and says what it is', async () => {
  const pdf = await openPdf(bytes);
  const { info, metadata } = await pdf.getMetadata();
  expect(info).toMatchObject({
    Title:
      'Complaints in October to December 2025: for the Member Responsible for Complaints – Harbour Vale Homes',
    Language: 'en-GB',
    CreationDate: 'D:20260612000000Z',
  });
  expect(metadata?.get('pdfuaid:part')).toBe('1');
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  expect(await everyRole(pdf)).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'Table', 'TH']));
});

test('its bookmarks are its headings, and what is most important is on its first page', async () => {
  const pdf = await openPdf(bytes);
  const [first, ...others] = await pdf.getOutline();
  expect(others).toEqual([]);
  expect(first?.items.map(({ title }: { title: string }) => title)).toEqual([
    ...[
      'In short',
      'Volume',
      'Complaint handling performance',
      'Categories',
      'Outcomes',
      'Issues and trends',
    ],
    ...[
      'Decisions of the Ombudsman',
      'Actions of the self-assessment',
      'Annual report',
      'How this was counted',
    ],
  ]);
  const { read } = await pageText(pdf, 1);
  expect(read).toContain('60 complaints were received at stage 1');
  expect(read).toContain('1 complaint was refused.');
});

test('the same bytes come twice', async () => {
  await print('again.pdf');
  expect(readFileSync(join(folder, 'again.pdf')).equals(bytes)).toBe(true);
});
