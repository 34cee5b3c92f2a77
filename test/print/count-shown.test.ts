import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCode } from '../../src/codes/codes.ts';
import { printMarkdown } from '../../src/print/markdown.ts';
import { countSeverity } from '../../src/print/report.ts';
import { printText } from '../../src/print/text.ts';
import { check } from './sample.ts';

const ids = (loadCode('housing-ombudsman-2024')?.provisions ?? []).map(({ id }) => id);
/** Findings told together, told each, and errors among them. */
const kinds: Readonly<Record<string, string>> = {
  blank: '{ comply: , evidence: , commentary: }',
  wrong:
    '{ comply: Perhaps, evidence: [Letters], commentary: The officer writes within a week of the call. }',
  thin: '{ comply: yes, evidence: [Letters], commentary: We do. }',
};

test('what is shown and what is not are all that was found, and errors are shown first', () => {
  const answer = fc.constantFrom(...Object.values(kinds));
  fc.assert(
    fc.property(
      fc.array(answer, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 60 }),
      (chosen, most) => {
        const answers = chosen.map((one, at) => `  "${ids[at]}": ${one}\n`).join('');
        const report = { verdicts: [check('x.yaml', answers, true)], draft: true, version: '0' };
        const [errors, warnings] = [countSeverity(report, 'error'), countSeverity(report, 'warning')];
        const text = printText(report, { colour: false, width: 100, mostShown: most });
        const heads = [...text.matchAll(/^(error|gap|warning) [\w-]+: (?:(\d+) provisions )?/gm)];
        const shown = heads.reduce((sum, [, , many = '1']) => sum + Number(many), 0);
        const hidden = Number(/^(\d+) more findings? (?:is|are) not shown/m.exec(text)?.[1] ?? 0);
        expect(shown + hidden).toBe(errors + warnings);
        if (heads.some(([, kind]) => kind !== 'error'))
          expect(heads.filter(([, kind]) => kind === 'error')).toHaveLength(errors);
        const table = printMarkdown(report);
        const rows = [...table.matchAll(/^\| (error|warning) \|/gm)].map(([, severity]) => severity);
        const left = Number(/^… and (\d+) more\./m.exec(table)?.[1] ?? 0);
        expect(rows.length + left).toBe(errors + warnings);
        expect(rows).toEqual([...rows].sort());
      },
    ),
    { numRuns: 30 },
  );
});
