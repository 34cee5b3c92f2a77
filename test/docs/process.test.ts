import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { checkText, noAnswers } from '../process/sample-process.ts';

const page = readFileSync(`${packageRoot}docs/process.md`, 'utf8');
const [, example = ''] = /^```yaml\n(.*?)^```$/ms.exec(page) ?? [];

test('the procedure shown is sound, and has every part', () => {
  const { verdict, procedure } = checkText(example, noAnswers);
  expect(verdict.diagnostics).toEqual([]);
  const { stages, ways, timetables, routes, staff, notAccepted } = procedure;
  expect([stages, ways, timetables, routes, staff.letters].map(({ length }) => length > 0)).not.toContain(
    false,
  );
  expect(notAccepted.given).toBe(true);
});
