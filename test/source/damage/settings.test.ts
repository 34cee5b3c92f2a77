import { describe, expect, test } from 'vitest';
import { checkSettings } from '../../../src/check/leeway/check-settings.ts';
import { listRules } from '../../../src/check/list-rules.ts';
import { grammarOfSettings } from '../../../src/records/shape/settings-grammar.ts';
import { parseSource } from '../../../src/source/read/parse-source.ts';
import { printDiagnostic } from '../print-told.ts';
import { followHelp } from './follow.ts';

const two = `preset: recommended
rules:
  bare-link: off
  extra-stage: error
fail-on: error # and nothing less
max-warnings: 10
baseline: selfassess.baseline.yaml
`;
const four = `fail-on: warning
rules:
    bare-link: off
    thin-commentary: warning
`;
const quoted = `"preset": "recommended"
"rules":
  "bare-link": "off"
  "extra-stage": "error"
"max-warnings": "10"
`;
const braces = `preset: recommended
rules: { bare-link: off, extra-stage: error }
max-warnings: 10
`;
const json = `{
  "preset": "recommended",
  "rules": {
    "bare-link": "off",
    "extra-stage": "error"
  },
  "max-warnings": 10
}
`;
const line =
  '{"preset": "recommended", "rules": {"bare-link": "off", "extra-stage": "error"}, "max-warnings": 10}\n';

const grammar = grammarOfSettings(listRules().map(({ id }) => id));

function check(text: string) {
  const bytes = new TextEncoder().encode(text);
  return checkSettings(parseSource(bytes, 'selfassess.config.yaml', () => grammar)).diagnostics;
}

test.each([two, four, quoted, braces, json, line])('settings without a slip are told nothing: %s', (text) => {
  expect(check(text)).toEqual([]);
});

/** The text, what is put in the place of what, the rule, the line it is told at, and whether thought is needed. */
type Made = readonly [string, string, string, string, number, boolean?];

const slips: Readonly<Record<string, readonly Made[]>> = {
  'a colon': [
    [two, 'preset:', 'preset', 'no-colon', 1],
    [two, 'rules:', 'rules', 'no-colon', 2],
    [two, 'bare-link: off', 'bare-link off', 'no-colon', 3],
    [two, 'extra-stage: error', 'extra-stage:error', 'no-space-after-colon', 4],
    [two, 'fail-on: error', 'fail-on = error', 'no-colon', 5],
    [four, 'bare-link: off', 'bare-link off', 'no-colon', 3],
    [four, 'rules:', 'rules', 'no-colon', 2],
    [braces, 'bare-link: ', 'bare-link:', 'no-space-after-colon', 2],
  ],
  'an indent': [
    [two, '  bare-link', 'bare-link', 'wrong-indent', 3],
    [two, '  extra-stage', 'extra-stage', 'wrong-indent', 4],
    [two, '  extra-stage', '   extra-stage', 'wrong-indent', 4],
    [two, 'fail-on', '  fail-on', 'wrong-indent', 5],
    [two, '  bare-link', '\tbare-link', 'tab-indent', 3],
    [two, '  bare-link: off\n  extra', 'bare-link: off\nextra', 'wrong-indent', 3],
    [four, '    bare-link', 'bare-link', 'wrong-indent', 3],
    [four, '    thin', '  thin', 'wrong-indent', 4],
    [quoted, '  "extra-stage"', '"extra-stage"', 'wrong-indent', 4],
  ],
  'a dash': [
    [two, 'fail-on', '- fail-on', 'wrong-dash', 5],
    [two, '  bare-link', '  - bare-link', 'wrong-dash', 3],
    [two, '  bare-link', '  • bare-link', 'stray-text', 3],
    [four, ':\n    bare-link: off', ': - bare-link: off', 'two-on-a-line', 2],
    [two, ':\n  bare-link: off\n  extra-stage: error', ': - bare-link: off', 'two-on-a-line', 2],
    [two, '  bare-link: off\n  extra-stage: error', '  - bare-link\n  - extra-stage', 'wrong-type', 3, true],
  ],
  'a line': [
    [two, 'rules:\n', '', 'missing-line', 2],
    [four, 'rules:\n', '', 'missing-line', 2],
    [two, 'rules:\n  bare', 'rules: bare', 'two-on-a-line', 2],
    [two, 'off\n  extra', 'off extra', 'two-on-a-line', 3],
    [two, 'error\nfail', 'error fail', 'two-on-a-line', 4],
    [two, 'recommended\nrules', 'recommended rules', 'two-on-a-line', 1],
    [two, 'fail-on', 'fail-\non', 'stray-text', 5],
    [two, 'rules:', 'rules: |', 'stray-text', 2],
  ],
  'a name': [
    [two, 'preset', 'prest', 'unknown-key', 1],
    [two, 'max-warnings', 'max_warnings', 'unknown-key', 6],
    [two, 'rules', 'rule', 'unknown-key', 2],
    [two, 'bare-link', 'bare-lnk', 'unknown-key', 3],
    [four, 'thin-commentary', 'thin commentary', 'unknown-key', 4],
    [two, 'fail-on', 'bare-link', 'unknown-key', 5, true],
  ],
  'a value': [
    [two, 'off', 'of', 'invalid-value', 3],
    [two, 'off', 'warnings', 'invalid-value', 3],
    [two, 'off', '“off”', 'stray-text', 3],
    [two, 'off', 'off;', 'stray-text', 3],
    [two, ': off', ':', 'invalid-value', 3, true],
    [two, ': recommended', ':', 'invalid-value', 1, true],
    [two, 'max-warnings: 10', 'max-warnings:', 'invalid-value', 6, true],
    [two, 'recommended', 'recomended', 'invalid-value', 1],
  ],
  'a quote': [
    [two, ': off', ': "off', 'quote-not-closed', 3],
    [two, 'off', "off'", 'quote-not-closed', 3],
    [two, 'selfassess.b', '"selfassess.b', 'quote-not-closed', 7],
    [quoted, '"off"', '"off', 'quote-not-closed', 3],
    [quoted, '"off"', 'off"', 'quote-not-closed', 3],
    [quoted, '"bare-link"', '"bare-link', 'quote-not-closed', 3],
    [quoted, '"bare-link"', 'bare-link"', 'quote-not-closed', 3],
  ],
  'a bracket or a comma': [
    [braces, 'error }', 'error', 'bracket-not-closed', 2],
    [
      braces,
      '{ bare-link: off, extra-stage: error }',
      'bare-link: off, extra-stage: error',
      'bracket-not-closed',
      2,
    ],
    [braces, 'off, ', 'off ', 'comma-in-brackets', 2],
    [braces, 'off, ', 'off; ', 'comma-in-brackets', 2],
    [json, '"off",', '"off"', 'comma-in-brackets', 4],
    [json, 'recommended",', 'recommended"', 'comma-in-brackets', 2],
    [json, '  },', '  }', 'comma-in-brackets', 6],
    [json, '\n}', '', 'bracket-not-closed', 7],
    [line, 'recommended",', 'recommended"', 'comma-in-brackets', 1],
    [line, '"off",', '"off"', 'comma-in-brackets', 1],
    [line, '},', '}', 'comma-in-brackets', 1],
    [line, '10}', '10', 'bracket-not-closed', 1],
  ],
};

describe.each(Object.entries(slips))('%s in the settings', (_, made) => {
  test.each(
    made.map((one) => ({ one, name: `${JSON.stringify(one[1])} becomes ${JSON.stringify(one[2])}` })),
  )('$name', ({ one: [text, from, to, rule, at, thought = false] }) => {
    const slipped = text.replace(from, () => to);
    expect(slipped).not.toBe(text);
    const found = check(slipped);
    expect(found.map((one) => [one.rule, one.range.start.line])).toEqual([[rule, at]]);
    const [only] = found;
    expect(only && printDiagnostic(slipped, only)).toMatchSnapshot();
    if (!only || thought) return;
    const after = followHelp(slipped, only);
    expect(after, only.help).toBeDefined();
    expect(check(after ?? '').map(({ message }) => message)).toEqual([]);
  });
});

test('a dash that may begin a list is not put in quotes by --fix', () => {
  expect(check('rules: - bare-link\n').map(({ rule, fix }) => [rule, fix])).toEqual([['reserved-start', []]]);
});
