import { expect, test } from 'vitest';
import { cases } from './cases.ts';
import { lostWords, readWord, showAsides, showFirst, showPassages } from './docx.ts';

test.each(Object.entries(cases))('%s', async (_, { docx, ...expected }) => {
  const document = await readWord(docx);
  const found = {
    ...showFirst(document),
    passages: showPassages(document),
    asides: showAsides(document.asides),
  };
  expect(found).toMatchObject(expected);
  expect(lostWords(document)).toEqual([]);
});
