import { expect, test } from 'vitest';
import { importWords, wordingOf } from './import-words.ts';

test.each([
  ['Status: Compliant', 'Evidence / links: Policy', 'Our comments – We do.', 'yes'],
  ['Compliance status: Not compliant', 'Evidence and documents: Policy', 'Landlord comments: We do.', 'no'],
  ['Status\nYes', 'Evidence & sources: Policy', 'Our commentary: We do.', 'yes'],
])('labels such as %s', async (status, evidence, comments, comply) => {
  const text = `1.3 ${wordingOf('1.3')}\n${status}\n${evidence}\n${comments}\n5.3 ${wordingOf('5.3')}\n${status}\n${evidence}\n${comments}`;
  const { provisions, said } = await importWords('a.txt', text);
  const fields = { comply, evidence: ['Policy'], commentary: 'We do.' };
  expect([provisions['1.3'], provisions['5.3']]).toEqual([fields, fields]);
  expect(said).not.toContain('found no place');
});
