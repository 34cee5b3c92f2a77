import { expect, it } from 'vitest';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

const aboutEvidence = [
  'unknown-evidence',
  'lost-citation',
  'colon-in-text',
  'yaml-syntax',
  'quote-not-closed',
];

/** What is found of one item of evidence, beside a register of three documents. */
function find(item: string) {
  const yaml = [
    'code: housing-ombudsman-2024',
    'evidence:',
    ...['policy', 'stage-1', 'letters'].map((id) => `  ${id}: { title: The ${id} paper }`),
    'provisions:',
    '  1.2:',
    '    comply: yes',
    '    evidence:',
    `      - ${item}`,
    '    commentary: Every letter says who to ask and by when.',
  ].join('\n');
  const source = parseSource(Buffer.from(`${yaml}\n`), 'x.yaml', grammarFrom(packageCodes));
  const options = { codes: packageCodes, settings: defaultSettings, draft: true, today: '2026-11-21' };
  return checkSource(source, { ...options, exists: () => true }).diagnostics.filter(({ rule }) =>
    aboutEvidence.includes(rule),
  );
}

it.each([
  'policy section 2: page 4',
  'policy appendix A: the wording on “who’s next”',
  'stage-1 letter: second page',
  "Tenants' forum notes: item 3",
  'Notes of the forum: #4',
  'Polcy: section 2',
  "'policy pages 3: the table'",
  'stage-1 reply: the offer',
])('the help on “%s”, followed to the letter, leaves nothing to find', (item) => {
  const [found] = find(item);
  const advice = found?.help ?? '';
  const written =
    /^Write - (.+?)(?: to cite that document\.|, without quotes around it\.|\. If these are)/.exec(
      advice,
    )?.[1] ??
    /^If these are plain words, write - (.+), in quotes/.exec(advice)?.[1] ??
    item.replace(/^[^:]*/, /^Write (\S+): if/.exec(advice)?.[1] ?? '');
  expect(find(written).map(({ rule, help }) => `${rule}: ${help} (${written})`)).toEqual([]);
});
