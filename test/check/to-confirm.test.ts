import { expect, test } from 'vitest';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

const commentary = 'commentary: Every letter says who to ask and by when.';
const evidence = 'evidence: [Letters of May]';
const open = 'review: { state: to-confirm }';

/** What is missing from an answer to 1.2 with these fields, or is still to be confirmed. */
function find(...fields: readonly string[]): string[] {
  const yaml = `code: housing-ombudsman-2024\nprovisions:\n  1.2:\n${fields.map((one) => `    ${one}\n`).join('')}`;
  const source = parseSource(Buffer.from(yaml), 'x.yaml', grammarFrom(packageCodes));
  const options = { codes: packageCodes, settings: defaultSettings, draft: false, today: '2026-11-21' };
  return checkSource(source, { ...options, exists: () => true })
    .diagnostics.filter(({ message }) => /\b1\.2\b/.test(message))
    .map(({ rule }) => rule)
    .sort();
}

test.each([
  ['nothing but an answer', ['comply: yes'], ['missing-commentary', 'missing-evidence']],
  ['commentary without an answer', [commentary], ['missing-answer']],
  ['commentary alone', ['comply: yes', commentary], ['missing-evidence']],
  ['evidence alone', ['comply: yes', evidence], ['missing-commentary']],
  ['all there is', ['comply: yes', evidence, commentary], []],
])('%s: what is missing is said', (_name, fields, rules) => {
  expect(find(...fields)).toEqual(rules);
});

test.each([
  ['an answer alone', ['comply: yes'], ['missing-commentary', 'missing-evidence', 'unconfirmed']],
  ['commentary without an answer', [commentary], ['missing-answer']],
  ['commentary in which the evidence may stand', ['comply: yes', commentary], ['unconfirmed']],
  ['evidence alone', ['comply: yes', evidence], ['missing-commentary', 'unconfirmed']],
  ['all there is', ['comply: yes', evidence, commentary], ['unconfirmed']],
])('%s, still to be confirmed', (_name, fields, rules) => {
  expect(find(...fields, open)).toEqual(rules);
});
