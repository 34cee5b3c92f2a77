import { expect, test } from 'vitest';
import { importWords, wordingOf } from './import-words.ts';

const row = `1.3\n${wordingOf('1.3')}\nYes\nWe ask.`;
const table = `<table><tr><th>Provision<th>Requirement<th>Comply<th>Evidence<th>Commentary<tr><td>1.3<td>${wordingOf('1.3')}<td>Yes<td>P<td>C</table>`;

test.each<readonly [string, string, string, Readonly<Record<string, string>>]>([
  [
    'labels in a table above',
    'a.html',
    `<table><tr><td>Name of landlord<td>Heather Homes<tr><td>Date of assessment<td>12 May 2026<tr><td>Reporting period<td>1 April 2025 – 31 March 2026<tr><td>Number of homes<td>4,210</table>${table}`,
    {
      'landlord.name': 'Heather Homes',
      'landlord.homes': '4210',
      'period.from': '2025-04-01',
      'period.to': '2026-03-31',
      assessed: '2026-05-12',
    },
  ],
  [
    'labels with colons',
    'a.txt',
    `Landlord name: Gorse Housing Association\nPeriod covered: 1 January 2024 to 31 December 2024\nDate completed: 03/02/2025\nApproved by the Board on: 6 March 2025\n${row}`,
    {
      'landlord.name': 'Gorse Housing Association',
      'period.from': '2024-01-01',
      'period.to': '2024-12-31',
      assessed: '2025-02-03',
      'governing-body.considered': '2025-03-06',
    },
  ],
  [
    'years of an earlier assessment beside it',
    'a.txt',
    `Period covered: 1 April 2025 to 31 March 2026\nSince our self-assessment 2024-25\nCompared with the self-assessment of 2023/24\n${row}`,
    { 'period.from': '2025-04-01', 'period.to': '2026-03-31' },
  ],
  [
    'sentences',
    'a.txt',
    `This self-assessment form assesses Elm Vale Homes against the Code for the year ending 30 September 2025.\nIt was approved by the Cabinet on 4 November 2025.\nUpdated: 03 October 2025\n${row}`,
    {
      'landlord.name': 'Elm Vale Homes',
      'period.from': '2024-10-01',
      'period.to': '2025-09-30',
      assessed: '2025-10-03',
      'governing-body.considered': '2025-11-04',
    },
  ],
  [
    'labels one after another in a paragraph',
    'a.txt',
    `Landlord name: St. Osyth Homes. Date completed: 12 May 2026. Reporting year 2025/26.\n${row}`,
    {
      'landlord.name': 'St. Osyth Homes',
      'period.from': '2025-04-01',
      'period.to': '2026-03-31',
      assessed: '2026-05-12',
    },
  ],
  [
    'labels with bars between them, and other words after them',
    'a.txt',
    `Organisation: Thistle Homes | Number of homes 3,120 | Board approval date: 4 June 2026. We thank the panel.\n${row}`,
    { 'landlord.name': 'Thistle Homes', 'landlord.homes': '3120' },
  ],
  [
    'the years of a title, where the assessment came after them',
    'a.md',
    `# Complaint Handling Code self-assessment 2024/25\n\n**Last updated:** 2 June 2025\n\n| Provision | Requirement | Comply | Evidence | Commentary |\n|---|---|---|---|---|\n| 1.3 | ${wordingOf('1.3')} | Yes | P | C |`,
    { 'period.from': '2024-04-01', 'period.to': '2025-03-31', assessed: '2025-06-02' },
  ],
  [
    'not the years of a title, where the assessment came before they ended',
    'a.txt',
    `Self-assessment 2025/2026\nUpdated: 03 April 2025\n${row}`,
    { assessed: '2025-04-03' },
  ],
  [
    'not a day that another contradicts',
    'a.txt',
    `Date of assessment: 1 May 2025\nUpdated: 9 June 2025\n${row}`,
    {},
  ],
  ['not a month', 'a.txt', `Last reviewed: April 2025\n${row}`, {}],
  [
    'not what is assessed',
    'a.txt',
    `This document assesses our complaint handling against the Code.\nLandlord: see above\n${row}`,
    {},
  ],
  ['not who completed it', 'a.txt', `Completed by: Head of Customer Care\n${row}`, {}],
])('takes %s', async (_, file, text, wanted) => {
  const { draft, said, report } = await importWords(file, text);
  const paths = [
    'landlord.name',
    'landlord.homes',
    'period.from',
    'period.to',
    'assessed',
    'governing-body.considered',
  ];
  const found = paths.map((path) => [path, valueAt(draft, path)]).filter(([, value]) => value !== '');
  expect(Object.fromEntries(found)).toEqual(wanted);
  for (const value of Object.values(wanted)) expect(said).toMatch(new RegExp(`taken as [^\\n]*${value}`));
  for (const line of text.split('\n').filter((each) => /^[A-Z][^|<]*: /.test(each) && each.length < 60))
    expect(report).toContain(line.split(': ')[1]);
});

test('what is not plain, or contradictory, is told with its place', async () => {
  const { said } = await importWords(
    'a.txt',
    `Date of assessment: 1 May 2025\nUpdated: 9 June 2025\nCompleted by: Head of Customer Care\n${row}`,
  );
  expect(said).toContain(
    '  when it was assessed: “Date of assessment: 1 May 2025” (line 1)\n' +
      '  when it was assessed: “Updated: 9 June 2025” (line 2)\n' +
      '  who completed it: “Completed by: Head of Customer Care” (line 3)\n',
  );
});

function valueAt(draft: Readonly<Record<string, unknown>>, path: string): unknown {
  const [key = '', inner] = path.split('.');
  const value = draft[key];
  if (inner === undefined) return value ?? '';
  return (value as Readonly<Record<string, unknown>> | undefined)?.[inner] ?? '';
}
