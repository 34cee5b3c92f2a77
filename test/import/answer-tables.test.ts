import { expect, test } from 'vitest';
import { importWords, wordingOf } from './import-words.ts';

const [first, second] = [wordingOf('1.3'), wordingOf('5.3')];
const one = { comply: 'yes', evidence: ['Policy'], commentary: 'We do.' };
const two = { comply: 'no', evidence: ['None'], commentary: 'Late.' };

test.each([
  [
    'Markdown',
    'a.md',
    `### 1.3\n\n${first}\n\n| Comply | Evidence | Commentary |\n|---|---|---|\n| Yes | Policy | We do. |\n\n### 5.3\n\n${second}\n\n| Comply | Evidence | Commentary |\n|---|---|---|\n| No | None | Late. |\n`,
  ],
  [
    'a page, in another order of columns',
    'a.html',
    `<h3>1.3 ${first}</h3><table><tr><th>Evidence<th>Do we comply?<th>Comments<tr><td>Policy<td>Yes<td>We do.</table><h3>5.3 ${second}</h3><table><tr><th>Evidence<th>Do we comply?<th>Comments<tr><td>None<td>No<td>Late.</table>`,
  ],
  [
    'with the requirement above the heads',
    'a.html',
    `<table><tr><td colspan=3>1.3 ${first}<tr><td>Comply<td>Evidence<td>Commentary<tr><td>Yes<td>Policy<td>We do.</table><table><tr><td colspan=3>5.3 ${second}<tr><td>Comply<td>Evidence<td>Commentary<tr><td>No<td>None<td>Late.</table>`,
  ],
  [
    'all in one table',
    'a.html',
    `<table><tr><td colspan=3>1.3 ${first}<tr><td>Comply<td>Evidence<td>Commentary<tr><td>Yes<td>Policy<td>We do.<tr><td colspan=3>5.3 ${second}<tr><td>Comply<td>Evidence<td>Commentary<tr><td>No<td>None<td>Late.</table>`,
  ],
  [
    'with a column for each answer',
    'a.html',
    `<h3>1.3 ${first}</h3><table><tr><th>Yes<th>No<th>Evidence<th>Commentary<tr><td>✓<td><td>Policy<td>We do.</table><h3>5.3 ${second}</h3><table><tr><th>Yes<th>No<th>Evidence<th>Commentary<tr><td><td>✓<td>None<td>Late.</table>`,
  ],
])('a small table under each provision: %s', async (_name, file, text) => {
  const { provisions, said } = await importWords(file, text);
  expect([provisions['1.3'], provisions['5.3']]).toEqual([one, two]);
  expect(said).not.toContain('found no place');
});
