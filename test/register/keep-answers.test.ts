import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepAnswers } from '../../src/register/headings/keep-answers.ts';

it('answers as the function itself does, however often and in whatever order it is asked', () => {
  const kept = keepAnswers((text: string) => [...text].reverse().join(''));
  const text = fc.oneof(
    fc.constantFrom('Received', 'Closed', ''),
    fc.string(),
    fc.string({ minLength: 301 }),
  );
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      for (const one of texts) expect(kept(one)).toBe([...one].reverse().join(''));
    }),
  );
});

it('asks once for a text that comes again, and forgets before it holds too many', () => {
  const asked: string[] = [];
  const kept = keepAnswers((text: string) => asked.push(text));
  for (let at = 0; at < 3; at += 1) kept('Date received');
  expect(asked).toEqual(['Date received']);
  for (let at = 0; at < 2_000; at += 1) kept(`Column ${at}`);
  kept('Date received');
  expect(asked.filter((text) => text === 'Date received')).toHaveLength(2);
});
