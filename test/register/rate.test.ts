import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRate } from '../../src/register/count/rate.ts';
import { readSpread } from '../../src/register/count/spread.ts';

it('has one decimal, halves up', () => {
  expect(readRate(1, 8, 100)).toEqual({ numerator: 1, denominator: 8, value: 12.5 });
  expect(readRate(1, 800, 100).value).toBe(0.1);
  expect(readRate(3, 2000, 100).value).toBe(0.2);
  expect(readRate(2, 3, 1000).value).toBe(666.7);
  expect(readRate(190, 210, 100).value).toBe(90.5);
  expect(readRate(0, 5, 100).value).toBe(0);
});

it('is null where a part is not known or nothing is shared', () => {
  expect(readRate(1, 0, 100)).toEqual({ numerator: 1, denominator: 0, value: null });
  expect(readRate(null, 5, 100).value).toBeNull();
  expect(readRate(5, 'suppressed', 100)).toEqual({ numerator: 5, denominator: 'suppressed', value: null });
});

it('rounds as whole numbers of any length do', () => {
  const whole = fc.nat(1_000_000);
  fc.assert(
    fc.property(whole, whole, fc.constantFrom(100, 1000), (numerator, rest, per) => {
      const denominator = rest + 1;
      const tenths =
        (20n * BigInt(numerator) * BigInt(per) + BigInt(denominator)) / (2n * BigInt(denominator));
      expect(readRate(numerator, denominator, per).value).toBe(Number(tenths) / 10);
    }),
  );
});

it('a spread is that of the sorted values', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 50 }), (values) => {
      const histogram = Array.from(
        { length: 61 },
        (_, days) => values.filter((value) => value === days).length,
      );
      const sorted = values.toSorted((a, b) => a - b);
      const middle = sorted.length / 2;
      const median =
        sorted.length % 2 === 1
          ? sorted[Math.floor(middle)]
          : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
      const sum = values.reduce((all, value) => all + value, 0);
      expect(readSpread(histogram)).toEqual({
        median,
        mean: readRate(sum, values.length, 1).value,
        percentile90: sorted.find((_, at) => (at + 1) * 10 >= sorted.length * 9),
      });
    }),
  );
});
