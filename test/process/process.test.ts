import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkText, noAnswers, sampleAnswers, sampleProcess } from './sample-process.ts';
import { variations } from './variations.ts';

function tell(text: string, beside = sampleAnswers): string[] {
  const { diagnostics } = checkText(text, beside).verdict;
  return diagnostics.map(({ rule, path }) => `${rule} at ${path.join('.')}`);
}

describe('what a careful reader finds in a procedure', () => {
  test.each(variations)('$name', ({ edits, finds }) => {
    const text = edits.reduce((before, [from, to]) => {
      const after = before.replace(from, to);
      expect(after).not.toBe(before);
      return after;
    }, sampleProcess);
    expect(tell(text).sort()).toEqual([...finds].sort());
  });
});

test.each([
  ['elver-quays', ['process-time-limits at stages.0.respond']],
  [
    'saltmarsh',
    [
      'process-extensions at stages.0.extend.ombudsman',
      'process-time-limits at stages.1.acknowledge',
      'process-extensions at stages.1.extend.ombudsman',
      'process-refusals at not-escalated.grounds',
      'process-refusals at not-escalated.reasons',
      'process-refusals at not-escalated.ombudsman',
      'process-one-route at other-routes.0.for',
    ],
  ],
])('the procedure of %s can be written, and its faults are found and no others', (name, finds) => {
  const text = readFileSync(new URL(`organisations/${name}.yaml`, import.meta.url), 'utf8');
  expect(tell(text, noAnswers)).toEqual(finds);
});
