import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareColumns } from '../../src/status/draw-bar.ts';

const number = fc.integer({ min: 0, max: 500 });
const someCounts = fc.record({
  complete: number,
  'to-confirm': number,
  lacking: number,
  unanswered: number,
});

test('a bar is as wide as it should be, and shows every state that occurs and no other', () => {
  fc.assert(
    fc.property(someCounts, fc.integer({ min: 4, max: 60 }), (counts, width) => {
      const shares = shareColumns(counts, width);
      const all = Object.values(counts);
      const total = all.reduce((sum, one) => sum + one, 0);
      expect(shares.reduce((sum, one) => sum + one, 0)).toBe(total === 0 ? 0 : width);
      expect(shares.map((share) => share > 0)).toEqual(all.map((one) => one > 0));
    }),
  );
});

test('more provisions never have fewer columns', () => {
  fc.assert(
    fc.property(someCounts, fc.integer({ min: 4, max: 60 }), (counts, width) => {
      const shares = shareColumns(counts, width);
      const rows = Object.values(counts).map((count, index) => ({ count, share: shares[index] ?? 0 }));
      for (const one of rows)
        for (const other of rows)
          if (one.count > other.count) expect(one.share).toBeGreaterThanOrEqual(other.share);
    }),
  );
});
