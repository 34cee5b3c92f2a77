import { describe, expect, test } from 'vitest';
import { listExamples, type Tally, tally } from './measure.ts';

const examples = listExamples();
/** The half that was looked at while the rules were written, and the one that was not. */
const first = examples.filter(({ file }) => !isLater(file));
const halves = {
  'looked at': first.filter((_, index) => index % 2 === 0),
  'held back': first.filter((_, index) => index % 2 === 1),
  'written later': examples.filter(({ file }) => isLater(file)),
};

function isLater(file: string): boolean {
  return file.startsWith('second-look') || file.startsWith('third-look');
}

describe('the words of invented texts against their figures', () => {
  const measured = Object.entries(halves).map(([name, half]) => ({ name, half, found: tally(half) }));

  test('no number that is true, or counts something else, is underlined', () => {
    expect(measured.flatMap(({ found }) => found.falseAlarms)).toEqual([]);
  });

  test('how many false numbers are underlined, and which are not', async () => {
    const lines = measured.map(({ name, half, found }) => describeTally(name, half.length, found));
    await expect(`${lines.join('\n')}`).toMatchFileSnapshot('measured.txt');
  });
});

function describeTally(name: string, texts: number, { right, missed }: Tally): string {
  const all = right.length + missed.length;
  const head = `${name}: ${texts} texts, ${all} false numbers, ${right.length} of them underlined`;
  return [head, ...missed.map((line) => `  missed: ${line}`), ''].join('\n');
}
