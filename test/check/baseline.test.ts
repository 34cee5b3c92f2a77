import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/check/diagnostic.ts';
import { judgementRules } from '../../src/check/judgement-rules.ts';
import { applyBaseline } from '../../src/check/leeway/baseline.ts';
import type { BaselineEntry } from '../../src/check/leeway/baseline-entry.ts';
import type { GapUse } from '../../src/check/leeway/hold-gaps.ts';
import { printBaseline } from '../../src/check/leeway/print-baseline.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { listRules } from '../../src/check/list-rules.ts';
import type { Verdict } from '../../src/check/verdict.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

const waivable = judgementRules.map(({ id }) => id);
const anyWords = fc.oneof(
  fc.constantFrom(
    "it's",
    '# x',
    'a: b',
    '"',
    "''",
    '- a',
    '\u00a0',
    '\u200b',
    '\\',
    '|',
    '{',
    'x'.repeat(90),
  ),
  // Without those that are a fault wherever they stand, in a baseline too.
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => text.replace(/[\p{C}\p{Zl}\p{Zp}\ufffd]/gu, '')),
);
const anyFinding = fc.record({
  rule: fc.constantFrom(...waivable, 'missing-answer', 'unknown-key'),
  provision: fc.constantFrom('', '6.2', '6.10'),
  words: fc.array(anyWords, { maxLength: 4 }).map((parts) => parts.join(' ')),
});
const anyFile = fc.array(anyFinding, { maxLength: 6 });

/** Findings one below the other in a made-up text. */
function buildVerdict(
  file: string,
  findings: readonly { rule: string; provision: string; words: string }[],
): Verdict {
  let text = '';
  const diagnostics = findings.map(({ rule, provision, words }): Diagnostic => {
    const start = text.length;
    text += `${words}\n`;
    const place = (offset: number) => ({ line: 1, column: 1, offset });
    const range = { start: place(start), end: place(start + words.length) };
    const path = provision ? ['provisions', provision, 'commentary'] : ['evidence', 'policy'];
    const rest = {
      gap: false,
      fix: [],
      message: words,
      help: '',
      file,
      related: [],
      together: '',
      last: false,
    };
    return { ...rest, rule, severity: 'warning', range, path, provision };
  });
  return {
    kind: 'assessment',
    file,
    text,
    diagnostics,
    tally: { provisions: 72, answered: 72, complete: 72 },
    read: null,
  };
}

function apply(text: string, verdicts: readonly Verdict[]) {
  const source = parseSource(Buffer.from(text), 'selfassess.baseline.yaml', grammarFrom(packageCodes));
  const judged = verdicts.map((verdict) => ({ file: verdict.file, verdict }));
  return applyBaseline(source, judged, defaultSettings, listRules(), () => false);
}

const key = (entry: BaselineEntry) => JSON.stringify([entry.file, entry.rule, entry.place, entry.words]);

test('any of the findings written as a baseline silence exactly those', () => {
  fc.assert(
    fc.property(anyFile, anyFile, fc.infiniteStream(fc.boolean()), (first, second, choice) => {
      const verdicts = [buildVerdict('a b.yaml', first), buildVerdict("deep/it's.yaml", second)];
      const all = apply('{}\n', verdicts).left;
      const written = all.filter(() => choice.next().value);
      const { diagnostics, kept, left, silenced, ...after } = apply(printBaseline(written), verdicts);
      expect(diagnostics).toEqual([]);
      expect(silenced).toBe(written.length);
      expect(kept.map(key).sort()).toEqual(written.map(key).sort());
      expect([...written, ...left].map(key).sort()).toEqual(all.map(key).sort());
      const firm = (verdict: Verdict) => verdict.diagnostics.filter(({ rule }) => !waivable.includes(rule));
      expect(after.verdicts.flatMap(firm)).toEqual(verdicts.flatMap(firm));
      expect(after.verdicts.flatMap((one) => one.diagnostics)).toHaveLength(
        verdicts.flatMap((one) => one.diagnostics).length - written.length,
      );
    }),
    { numRuns: 300 },
  );
});

test('the same findings give the same file, in whatever order', () => {
  fc.assert(
    fc.property(anyFile, (findings) => {
      const entries = apply('{}\n', [buildVerdict('a.yaml', findings)]).left;
      expect(printBaseline(entries.toReversed())).toBe(printBaseline(entries));
    }),
  );
});

test('is read as JSON too', () => {
  const verdict = buildVerdict('a.yaml', [{ rule: 'extra-stage', provision: '6.2', words: 'stage 0' }]);
  const { silenced, diagnostics } = apply('{ "a.yaml": { "extra-stage": { "6.2": ["stage 0"] } } }', [
    verdict,
  ]);
  expect([silenced, diagnostics]).toEqual([1, []]);
});

test('an entry holds while its rule could not be run', () => {
  const verdict = { ...buildVerdict('a.yaml', []), tally: { provisions: 0, answered: 0, complete: 0 } };
  const { kept, diagnostics } = apply("a.yaml: { extra-stage: { 6.2: ['stage 0'] } }", [verdict]);
  expect([kept.length, diagnostics]).toEqual([1, []]);
});

describe('gaps in a draft', () => {
  const places = ['1.2', '5.10', '6.3'].flatMap((provision) =>
    ['missing-evidence', 'missing-commentary', 'unconfirmed'].map((rule) => ({ provision, rule })),
  );
  const anyGaps = fc.subarray(places);
  /** A draft in which those are missing. */
  const lack = (gaps: readonly (typeof places)[number][]): Verdict => {
    const verdict = buildVerdict(
      'a.yaml',
      gaps.map((one) => ({ ...one, words: '' })),
    );
    const diagnostics = verdict.diagnostics.map((one) => ({
      ...one,
      gap: true,
      path: ['provisions', one.provision, one.rule.replace('missing-', '')],
    }));
    return { ...verdict, diagnostics };
  };
  const hold = (text: string, verdict: Verdict, use: GapUse) => {
    const source = parseSource(Buffer.from(text), 'selfassess.baseline.yaml', grammarFrom(packageCodes));
    const judged = [{ file: verdict.file, verdict }];
    const applied = applyBaseline(source, judged, defaultSettings, listRules(), () => false, use);
    return { ...applied, found: applied.verdicts.flatMap(({ diagnostics }) => diagnostics) };
  };
  const name = ({ provision, rule }: { provision: string; rule: string }) => `${provision} ${rule}`;
  const written = (gaps: readonly (typeof places)[number][]) =>
    printBaseline(hold('{}\n', lack(gaps), 'fail').left, ['a.yaml']);

  test('those that are known are left out, new ones are errors, filled ones are named', () => {
    fc.assert(
      fc.property(anyGaps, anyGaps, (before, now) => {
        const { found, diagnostics, gaps, spent, verdicts } = hold(written(before), lack(now), 'fail');
        const fresh = now.filter((one) => !before.includes(one));
        const filled = before.filter((one) => !now.includes(one));
        expect(found.map(name)).toEqual(fresh.map(name));
        expect(found.every(({ severity }) => severity === 'error')).toBe(true);
        expect(spent).toBe(filled.length);
        expect(diagnostics.map(({ rule }) => rule)).toEqual(filled.length > 0 ? ['stale-baseline'] : []);
        const known = now.length - fresh.length;
        expect(gaps).toEqual({ known, unknown: fresh.length, failing: fresh.length });
        expect(verdicts.map(({ heldGaps = 0 }) => heldGaps)).toEqual([known]);
      }),
    );
  });

  test('nothing changes outside a draft, and a preview fails on none', () => {
    fc.assert(
      fc.property(anyGaps, anyGaps, (before, now) => {
        expect(hold(written(before), lack(now), 'count').found).toEqual(lack(now).diagnostics);
        const { found } = hold(written(before), lack(now), 'stay');
        expect(found.map(name)).toEqual(now.filter((one) => !before.includes(one)).map(name));
        expect(found.every(({ severity }) => severity === 'warning')).toBe(true);
      }),
    );
  });

  test('a file that a baseline of words names is open to gaps', () => {
    const { found } = hold("a.yaml: { extra-stage: { 6.2: ['stage 0'] } }", lack(places), 'fail');
    expect(found.every(({ severity }) => severity === 'warning')).toBe(true);
  });
});
