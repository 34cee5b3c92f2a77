import { expect, test } from 'vitest';
import { importWords } from './import-words.ts';

test('titles of our own in plain text, far apart in the Code, each open an answer', async () => {
  const text =
    '1.3 Who may ask\nComply: Yes\nEvidence: Minute 4\nCommentary: Herons.\n\n6.3 Stage 1\nComply: No\nCommentary: Wrens.\n\n9.2 Learning\n\nComply: Yes\n\nCommentary: Kites.\n';
  const { provisions, said } = await importWords('a.txt', text);
  expect(provisions['1.3']).toMatchObject({ comply: 'yes', evidence: ['Minute 4'], commentary: 'Herons.' });
  expect(provisions['6.3']).toMatchObject({ comply: 'no', commentary: 'Wrens.' });
  expect(provisions['9.2']).toMatchObject({ comply: 'yes', commentary: 'Kites.' });
  expect(said).not.toContain('found no place');
});

test.each(['7.1 and 7.2', 'Provisions 7.1, 7.2', '7.1 & 7.2'])(
  'a heading “%s” answers each, to be confirmed',
  async (heading) => {
    const text = `6.3 Stage 1\nComply: Yes\nCommentary: Herons.\n\n${heading}\nComply: No\nCommentary: Wrens.\n\n7.3 Remedies\nComply: Yes\nCommentary: Kites.\n`;
    const { provisions, toConfirm, said } = await importWords('a.txt', text);
    for (const id of ['7.1', '7.2'])
      expect(provisions[id]).toMatchObject({ comply: 'no', commentary: 'Wrens.' });
    expect(provisions['7.3']).toMatchObject({ comply: 'yes', commentary: 'Kites.' });
    expect(toConfirm).toEqual(expect.arrayContaining(['7.1', '7.2']));
    expect(said).not.toContain('found no place');
  },
);

test('a number in a sentence of a commentary opens no answer', async () => {
  const text =
    '1.3 Who may ask\nComply: Yes\nCommentary: We follow policy\n6.3 of the year before.\nMore words.\n\n1.4 Requests\nComply: No\nCommentary: Kites.\n';
  const { provisions } = await importWords('a.txt', text);
  expect(provisions['6.3']?.comply).toBe('');
  expect(provisions['1.3']?.commentary).toContain('6.3 of the year before');
});
