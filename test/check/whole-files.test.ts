import { expect, test } from 'vitest';
import { checkText } from '../process/sample-process.ts';
import { openSample } from './sample-report.ts';

const written = [
  ['some words', 'How we deal with complaints.\n', 'wrong-type'],
  ['a list', '- one\n- two\n', 'wrong-type'],
  ['a null', 'null\n', 'wrong-type'],
  ['nothing', '', 'empty-file'],
  ['comments', '# to be written\n', 'empty-file'],
] as const;

test.each(written)('a process.yaml that is only %s is told as such, once', (_, text, rule) => {
  const { diagnostics } = checkText(text).verdict;
  expect(diagnostics.map((one) => one.rule)).toEqual([rule]);
  const told = `${diagnostics[0]?.message} ${diagnostics[0]?.help}`;
  expect(told).not.toContain('self-assessment');
  expect(told).toContain('docs/process.md shows what belongs in');
});

test.each(written)('a report.yaml that is only %s is told as such, once', async (_, text, rule) => {
  const { verdicts } = await openSample('missing-field', Buffer.from(text), 'report.yaml', '', false);
  const found = verdicts.flatMap(({ diagnostics }) => diagnostics);
  expect(found.map((one) => one.rule)).toEqual([rule]);
  const told = `${found[0]?.message} ${found[0]?.help}`;
  expect(told).not.toContain('self-assessment');
  expect(told).toContain('docs/figures.md shows what belongs in');
});
