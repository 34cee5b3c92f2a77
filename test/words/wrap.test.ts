import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { expect, test } from 'vitest';
import { wrapText } from '../../src/words/wrap.ts';

test('lines are as full as they may be, and no wider but for a word that is', () => {
  const words = fc.array(fc.stringMatching(/^[a-z字é]{1,9}$/), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      words,
      fc.integer({ min: 4, max: 30 }),
      fc.integer({ min: 0, max: 3 }),
      (all, width, hang) => {
        const lines = wrapText(all.join(' '), width, hang).split('\n');
        expect(lines.flatMap((line) => line.trim().split(' '))).toEqual(all);
        for (const [index, line] of lines.entries()) {
          expect(stringWidth(line) <= width || !line.trim().includes(' ')).toBe(true);
          const [next] = lines[index + 1]?.trim().split(' ') ?? [];
          if (next) expect(stringWidth(`${line} ${next}`)).toBeGreaterThan(width);
        }
      },
    ),
  );
});
