import { expect, test } from 'vitest';
import { importWords, wordingOf } from './import-words.ts';

const answered = (words: string): string => `<h3>Compliance</h3><p>Yes</p><h3>Commentary</h3><p>${words}</p>`;

test.each([
  ['with a label between', 'Landlords must address all points raised…', '<h3>Code requirement</h3>'],
  ['with nothing between', 'Landlords must address all points…', ''],
  ['with dots', 'Landlords must address all points raised in the complaint...', '<h4>Requirement:</h4>'],
])('of two provisions worded alike, the heading says which: %s', async (_, title, between) => {
  const one = (id: string, words: string): string =>
    `<h2>${id}: ${title}</h2>${between}<p>${wordingOf(id)}</p>${answered(words)}`;
  const { provisions, report } = await importWords('a.html', one('6.18', 'Herons.') + one('6.7', 'Wrens.'));
  expect(provisions['6.18']?.commentary).toBe('Herons.');
  expect(provisions['6.7']?.commentary).toBe('Wrens.');
  expect(report.match(/number and wording agree/g)).toHaveLength(2);
  expect(report).not.toContain('Could not be placed');
});

test('a heading with the number of other words stays a row of its own', async () => {
  const page = `<h2>6.18: Landlords must address all points raised…</h2>${answered('Herons.')}<p>${wordingOf('1.3')}</p>${answered('Wrens.')}`;
  const { provisions } = await importWords('a.html', page);
  expect(provisions['6.18']?.commentary).toBe('Herons.');
  expect(provisions['1.3']?.commentary).toBe('Wrens.');
});
