import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { buildFrame } from '../../src/print/frame.ts';

/** A range on one line, columns from 1, the end not included. */
function on(line: number, from: number, to: number) {
  return { start: { line, column: from, offset: 0 }, end: { line, column: to, offset: 0 } };
}

/** The marked line and its mark, one under the other. */
function mark(text: string, from: number, to: number, width = 60): string {
  const [line] = buildFrame([text], on(1, from, to), width);
  return `${line?.text}\n${line?.mark}`;
}

describe('the mark', () => {
  test('stands under the range', () =>
    expect(mark('comply: Maybe', 9, 14)).toBe('comply: Maybe\n        ^^^^^'));
  test('is one sign wide where the range is empty', () =>
    expect(mark('comply:', 8, 8)).toBe('comply:\n       ^'));
  test('stands under a text after tabs', () =>
    expect(mark('\t\tcomply: x', 3, 9)).toBe('    comply: x\n    ^^^^^^'));
  test('is as wide as wide characters', () =>
    expect(mark('日本: 日本', 5, 7)).toBe('日本: 日本\n      ^^^^'));
  test('ends with the line where the range goes on', () => {
    const range = { start: { line: 1, column: 3, offset: 0 }, end: { line: 2, column: 4, offset: 0 } };
    expect(buildFrame(['- one', '- two'], range, 60)[0]?.mark).toBe('  ^^^');
  });
});

describe('the lines', () => {
  test('are the one before, the marked one and the one after, blank ones left out', () => {
    const numbers = (line: number) =>
      buildFrame(['a', 'b', '', 'd'], on(line, 1, 2), 60).map(({ number }) => number);
    expect([numbers(1), numbers(2), numbers(3), numbers(4)]).toEqual([[1, 2], [1, 2], [2, 3, 4], [4]]);
  });

  test('may be past the end of the file', () => {
    expect(buildFrame(['code: x', ''], on(2, 1, 1), 60)).toEqual([
      { number: 1, text: 'code: x', mark: '' },
      { number: 2, text: '', mark: '^' },
    ]);
    expect(buildFrame([''], on(1, 1, 1), 60)).toEqual([{ number: 1, text: '', mark: '^' }]);
  });

  test('hold no control character of the file', () => {
    expect(mark('a\u001b[31mb\u0007\u200bc\u00a0d', 1, 2)).toBe('a␣[31mb␣␣c·d\n^');
  });
});

describe('a long line', () => {
  const long = `start ${'word '.repeat(40)}TARGET ${'word '.repeat(40)}end`;
  const at = long.indexOf('TARGET') + 1;

  test('is cut to the part around the range', () => {
    const [line] = buildFrame([long], on(1, at, at + 6), 60);
    expect(line?.text).toMatch(/^….*TARGET.*…$/);
    expect(stringWidth(line?.text ?? '')).toBeLessThanOrEqual(60);
    expect(line?.mark.length).toBe((line?.text.indexOf('TARGET') ?? 0) + 6);
    expect(line?.mark.trim()).toBe('^^^^^^');
  });

  test.each([
    [1, 6],
    [long.length - 2, long.length + 1],
    [1, long.length + 1],
  ])('marks %d to %d within the width', (from, to) => {
    const [line] = buildFrame([long], on(1, from, to), 60);
    expect(stringWidth(line?.text ?? '')).toBeLessThanOrEqual(60);
    expect(line?.mark.length).toBeLessThanOrEqual(60);
  });

  test('takes its neighbours along, cut in the same column', () => {
    const frame = buildFrame(['short', long, long], on(2, at, at + 6), 60);
    expect(frame[0]?.text).toBe('');
    expect(frame[2]?.text).toBe(frame[1]?.text);
  });
});

describe('whatever the line', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-z]{1,12}$/),
    fc.constantFrom(
      '日本語',
      '😀',
      '\t',
      '\u00a0',
      'e\u0301',
      '\u200b',
      '',
      'https://example.org/a/very/long/path',
    ),
  );
  const line = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
  const place = fc.tuple(fc.nat(), fc.nat());
  /** A range within a text, from two numbers of any size. */
  const within = (text: string, [a, b]: readonly [number, number]) => {
    const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
    return on(2, from + 1, to + 1);
  };

  test('nothing is wider than the room there is', () => {
    fc.assert(
      fc.property(
        fc.tuple(line, line, line),
        place,
        fc.integer({ min: 40, max: 120 }),
        (lines, at, width) => {
          for (const { text, mark: under } of buildFrame(lines, within(lines[1], at), width)) {
            expect(stringWidth(text)).toBeLessThanOrEqual(width);
            expect(stringWidth(under)).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });

  const plainLine = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 60 });

  test('the mark stands under its word, and no word is cut in two', () => {
    fc.assert(
      fc.property(plainLine, fc.nat(), fc.integer({ min: 40, max: 120 }), (words, at, width) => {
        const index = at % words.length;
        const target = words[index] ?? '';
        const before = words.slice(0, index).join(' ');
        const start = before.length + (index > 0 ? 1 : 0);
        const frame = buildFrame([words.join(' ')], on(1, start + 1, start + target.length + 1), width);
        const [{ text, mark: under } = { text: '', mark: '' }] = frame;
        expect(text.slice(under.indexOf('^'), under.length)).toBe(target);
        expect(` ${words.join(' ')} `).toContain(` ${text.replaceAll('…', '').trim()} `);
        expect(text.startsWith('…') || text.startsWith(words[0] ?? '?')).toBe(true);
      }),
    );
  });
});
