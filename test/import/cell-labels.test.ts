import { expect, test } from 'vitest';
import { importWords, wordingOf } from './import-words.ts';

test.each([
  ['a bold label', (name: string) => `<b class=tablesaw-cell-label>${name}</b>`],
  ['a plain label', (name: string) => `<span class=label>${name}</span>`],
])('a column’s name repeated in each cell, run together with its words: %s', async (_name, label) => {
  const heads = ['Provision', 'Requirement', 'Comply', 'Evidence', 'Commentary'];
  const row = (...cells: string[]): string =>
    `<tr>${cells.map((cell, index) => `<td>${label(heads[index] ?? '')}<span>${cell}</span>`).join('')}`;
  const page = `<table><tr>${heads.map((name) => `<th>${name}`).join('')}${row('1.3', wordingOf('1.3'), 'Yes', 'Policy', 'We do.')}${row('5.3', wordingOf('5.3'), 'No', 'None', 'Late.')}</table>`;
  const { provisions, said } = await importWords('a.html', page);
  expect(provisions['1.3']).toEqual({ comply: 'yes', evidence: ['Policy'], commentary: 'We do.' });
  expect(provisions['5.3']).toEqual({ comply: 'no', evidence: ['None'], commentary: 'Late.' });
  expect(said).not.toContain('found no place');
});
