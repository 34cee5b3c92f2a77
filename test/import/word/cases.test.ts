import { expect, test } from 'vitest';
import { cases } from './cases.ts';
import { importWord, lostWords, readWord, showAsides, showFirst, showPassages } from './docx.ts';
import { moreCases } from './more-cases.ts';

test.each([...Object.entries(cases), ...Object.entries(moreCases)])(
  '%s',
  async (_, { docx, ...expected }) => {
    const document = await readWord(docx);
    const found = {
      ...showFirst(document),
      passages: showPassages(document),
      asides: showAsides(document.asides),
    };
    expect(found).toMatchObject(expected);
    expect(lostWords(document)).toEqual([]);
    expect((await importWord(docx)).account.left.lost).toEqual([]);
  },
);
