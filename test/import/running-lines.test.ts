import { expect, test } from 'vitest';
import { importWords, wordingOf } from './import-words.ts';

test('what pages of a text repeat at their feet is told, and not said', async () => {
  const page = (id: string, words: string, number: number) =>
    `${id}\n${wordingOf(id)}\nComply: Yes\nEvidence: Minute 4\nCommentary: ${words}\n\nGorse Homes – the year 2025\nPage ${number} of 2\n`;
  const { provisions, said } = await importWords(
    'a.txt',
    `${page('1.3', 'Kestrels.', 1)}\f${page('1.4', 'Ospreys.', 2)}`,
  );
  expect([provisions['1.3']?.commentary, provisions['1.4']?.commentary]).toEqual(['Kestrels.', 'Ospreys.']);
  expect(said).not.toContain('found no place');
  expect(said).toContain('Page 1 of 2');
});

test('labels and answers that pages have at their ends stay', async () => {
  const page = (id: string) =>
    `${id}\n${wordingOf(id)}\nEvidence: Minute 4\nCommentary: Kestrels.\nComply: Yes\n`;
  const { provisions } = await importWords('a.txt', `${page('1.3')}\f${page('1.4')}`);
  expect(provisions['1.3']).toEqual({ comply: 'yes', evidence: ['Minute 4'], commentary: 'Kestrels.' });
  expect(provisions['1.4']).toEqual({ comply: 'yes', evidence: ['Minute 4'], commentary: 'Kestrels.' });
});
