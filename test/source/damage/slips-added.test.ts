import { expect, test } from 'vitest';
import { checkText, readDocument } from './check.ts';
import { describeSlips, type Made, put } from './one-slip.ts';

const comply = '  "1.3":\n    comply: yes\n';
const item = '      - policy: section 6.1\n';
const type = '  - type: Already considered under the complaints policy\n';
const when = '    when: 2025-12\n';
const title = '    title: Complaints policy\n';
const report = 'report.yaml' as const;

/** The sample with quotes about every key, as some programs write it. */
function quoteKeys(text: string): string {
  return text.replace(
    /^( *(?:- )?)([a-z][\w-]*|"?\d+\.\d+"?):(?=[ \n])/gm,
    (_, lead: string, key: string) => {
      return `${lead}'${key.replaceAll('"', '')}':`;
    },
  );
}

const inFront: readonly Made[] = [
  ['a number of a line', put(comply, '  "1.3":\n191:     comply: yes\n'), 'Delete 191: and'],
  ['a sign of a comparison', put(comply, '  "1.3":\n>     comply: yes\n'), 'indent the line by 4 spaces'],
  ['a word', put(comply, '  "1.3":\n    the comply: yes\n'), 'Delete the'],
].map(([name, change, help]) => ({ name, change, help, rule: 'stray-text', at: 'comply: yes' }) as Made);

describeSlips('what is added to a line', [
  ...inFront,
  {
    name: 'brackets about all of it',
    change: put(item, '      (- policy: section 6.1)\n'),
    rule: 'stray-text',
    at: '(- policy',
    exact: true,
  },
  {
    name: 'a sign before the first key of an item',
    file: report,
    change: put(type, type.replace('type', '[type')),
    rule: 'stray-text',
    at: '[type',
    exact: true,
  },
  {
    name: 'a colon before the first key of an item',
    file: report,
    change: put(type, type.replace('type', ': type')),
    rule: 'stray-text',
    at: ': type',
    exact: true,
  },
  {
    name: 'a bracket before a date',
    change: put('    reviewed: 2026-04-20\n', '    reviewed: [2026-04-20\n'),
    rule: 'stray-text',
    at: '[2026',
    exact: true,
  },
  {
    name: 'a bracket that nothing closes',
    change: put(title, title.replace('C', '(C')),
    rule: 'stray-text',
    at: '(C',
  },
  {
    name: 'a comma at the end',
    change: put(title, title.replace('y\n', 'y,\n')),
    rule: 'stray-text',
    at: 'policy,',
  },
  { name: 'a dash alone', change: put(item, `-\n${item}`), rule: 'stray-text', at: '-', exact: true },
]);

describeSlips('what is lost or put in the place of something else', [
  {
    name: 'the key before a colon',
    change: put(comply, '  "1.3":\n    : yes\n'),
    rule: 'stray-text',
    at: ': yes',
    exact: true,
  },
  {
    name: 'the key of a list',
    change: (text) => put(`${comply}    evidence:\n`, `${comply}    commentary:\n`)(text),
    rule: 'duplicate-key',
    at: 'commentary:',
    exact: true,
  },
  {
    name: 'a comma between two items in brackets',
    change: put(
      `    evidence:\n      - policy: section 2.2\n      - procedure: part 1\n`,
      `    evidence: [{ policy: section 2.2 } { procedure: part 1 }]\n    # `,
    ),
    rule: 'comma-in-brackets',
    at: '} {',
  },
  {
    name: 'the width of a text',
    change: (text) => text.replace(/( {4}commentary: \|)\n/, '$19\n'),
    rule: 'missing-bar',
    at: '|9',
    exact: true,
  },
  {
    name: 'the figures of a date after a bracket',
    file: report,
    change: put(when, when.replace('2025', '[2025')),
    rule: 'stray-text',
    at: '[2025',
    exact: true,
  },
  {
    name: 'the number of a provision',
    change: put('  "1.4":\n', '  "1.":\n'),
    rule: 'unknown-provision',
    at: '"1."',
    exact: true,
  },
]);

describeSlips('with quotes about the keys', [
  {
    name: 'an indent',
    change: (text) => put("    'comply': yes\n", "  'comply': yes\n")(quoteKeys(text)),
    rule: 'wrong-indent',
    at: "'comply'",
  },
  {
    name: 'another sign for a dash',
    change: (text) =>
      put("      - 'policy': section 6.1\n", "      o 'policy': section 6.1\n")(quoteKeys(text)),
    rule: 'odd-bullet',
    at: "o 'policy'",
  },
]);

test('one sign about the first key of an item is spoken of as one', async () => {
  const found = await checkText(put(type, type.replace('type', ': type'))(readDocument(report)), report);
  expect(found.map(({ message }) => message)).toEqual([
    'The sign : about “type: Already considered under the …” is no part of the item.',
  ]);
});
