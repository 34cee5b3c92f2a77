import { describe, expect, test } from 'vitest';
import { checkText, type DocumentName, readDocument } from './check.ts';
import { followHelp } from './follow.ts';

const assessment = 'self-assessment.yaml';

/** A slip made by hand in the sample: what is replaced by what, or a change to the whole text. */
interface Made {
  readonly name: string;
  readonly file?: DocumentName;
  readonly change: (text: string) => string;
  readonly rule: string;
  /** The words of the line that the finding is at. */
  readonly at: string;
  /** Whether the remedy is to be thought about, so that it is not followed here. */
  readonly thought?: boolean;
}

const put = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the sample has no ${from}`);
  return text.replace(from, () => to);
};
const first = '  "1.2":\n    comply: yes\n    evidence:\n      - policy: section 2.1\n';

const made: readonly Made[] = [
  {
    name: 'no space after the dash of a first item',
    change: put('      - policy: section 2.1', '      -policy: section 2.1'),
    rule: 'no-space-after-dash',
    at: '-policy: section 2.1',
  },
  {
    name: 'the key of a list deleted',
    change: put(first, first.replace('    evidence:\n', '')),
    rule: 'missing-line',
    at: '- policy: section 2.1',
  },
  {
    name: 'a list that begins on the line of its key',
    change: put('    evidence:\n      - policy: section 2.1', '    evidence: - policy: section 2.1'),
    rule: 'two-on-a-line',
    at: 'evidence: - policy',
  },
  {
    name: 'a no-break space after a dash',
    change: put('      - policy: section 2.1', '      -\u00a0policy: section 2.1'),
    rule: 'odd-space',
    at: '-\u00a0policy',
  },
  {
    name: 'a dash before an answer',
    change: put('comply: yes', 'comply: - yes'),
    rule: 'stray-text',
    at: 'comply: - yes',
  },
  {
    name: 'a bullet before an answer',
    change: put('comply: yes', 'comply: • yes'),
    rule: 'stray-text',
    at: 'comply: • yes',
  },
  {
    name: 'a key written twice on its line',
    change: put('comply: yes', 'comply: comply: yes'),
    rule: 'stray-text',
    at: 'comply: comply',
  },
  {
    name: 'a comma after an answer',
    change: put('comply: yes', 'comply: yes,'),
    rule: 'stray-text',
    at: 'comply: yes,',
  },
  {
    name: 'an answer as in JSON',
    change: put('comply: yes', '"comply": "yes",'),
    rule: 'stray-text',
    at: '"comply": "yes",',
  },
  {
    name: 'an answer in brackets',
    change: put('comply: yes', 'comply: (yes)'),
    rule: 'stray-text',
    at: 'comply: (yes)',
  },
  {
    name: 'an arrow for the colon',
    change: put('comply: yes', 'comply => yes'),
    rule: 'no-colon',
    at: 'comply => yes',
  },
  {
    name: 'a key in bold',
    change: put('comply: yes', '**comply**: yes'),
    rule: 'stray-text',
    at: '**comply**',
  },
  {
    name: 'the colon of a number within its quotes',
    change: put('"1.3":', '"1.3:"'),
    rule: 'no-colon',
    at: '"1.3:"',
  },
  {
    name: 'a letter for the dash of a first item',
    change: put('      - policy: section 2.1', '      a) policy: section 2.1'),
    rule: 'odd-bullet',
    at: 'a) policy: section 2.1',
  },
  {
    name: 'a number joined to the text above it',
    change: (text) => text.replace(/\n+ {2}"1\.3":/, ' "1.3":'),
    rule: 'two-on-a-line',
    at: '"1.3":',
  },
  {
    name: 'the key of a text swapped with the key below it',
    change: (text) =>
      text.replace(/( {2}response: \|\n)/, '').replace(/( {2}minute: .*\n)/, '  response: |\n$1'),
    rule: 'wrong-order',
    at: 'response: |',
  },
  {
    name: 'a name broken in two',
    change: put('name: Harbour Vale Homes', 'name: Harbour\n  Vale Homes'),
    rule: 'stray-text',
    at: 'Vale Homes',
  },
  { name: 'a number without its colon', change: put('  "2.1":', '  "2.1"'), rule: 'no-colon', at: '"2.1"' },
  {
    name: 'a number without colon or quotes',
    change: put('  "2.2":', '  2.2'),
    rule: 'no-colon',
    at: '  2.2',
  },
  { name: 'a number deleted', change: put('  "2.1":\n', ''), rule: 'missing-line', at: 'comply: yes' },
  {
    name: 'the first number deleted',
    change: put('  "1.2":\n', ''),
    rule: 'missing-line',
    at: 'comply: yes',
  },
  {
    name: 'the first key of a provision a space too far',
    change: put('  "2.1":\n    comply', '  "2.1":\n     comply'),
    rule: 'wrong-indent',
    at: '     comply: yes',
  },
  {
    name: 'a provision at the margin',
    change: put('  "5.12":', '"5.12":'),
    rule: 'wrong-indent',
    at: '"5.12":',
  },
  {
    name: 'the first provision at the margin',
    change: put('  "1.2":', '"1.2":'),
    rule: 'wrong-indent',
    at: '"1.2":',
  },
  {
    name: 'the opening quote of a title lost',
    file: 'report.yaml',
    change: put('title: "Spotlight on: Damp', 'title: Spotlight on: Damp'),
    rule: 'quote-not-closed',
    at: 'title: Spotlight on: Damp',
  },
  {
    name: 'numbers for dashes',
    change: put('      - policy: section 2.1', '      1) policy: section 2.1'),
    rule: 'odd-bullet',
    at: '1) policy',
  },
  {
    name: 'a tab after a dash',
    change: put('      - policy: section 2.1', '      -\tpolicy: section 2.1'),
    rule: 'tab-indent',
    at: '-\tpolicy',
  },
  {
    name: 'a key in bold with its colon',
    change: put('  "1.2":\n    comply: yes', '  "1.2":\n    **comply:** yes'),
    rule: 'no-colon',
    at: '**comply:**',
  },
  {
    name: 'the mark of an e-mail before an item',
    change: put('      - policy: section 2.1', '>       - policy: section 2.1'),
    rule: 'stray-text',
    at: '- policy: section 2.1',
  },
  {
    name: 'a key that became a comment',
    change: put('minute: HV/26/071', 'minute: #HV/26/071'),
    rule: 'text-cut',
    at: 'minute: #HV',
  },
  {
    name: 'the bar lost above words in quotes',
    change: put('    commentary: |\n      "Please look', '    commentary:\n      "Please look'),
    rule: 'missing-bar',
    at: 'commentary:',
  },
  {
    name: 'a quote opened in front of a long text',
    change: put(
      '    commentary: |\n      We start from acceptance.',
      '    commentary:\n      "We start from acceptance.',
    ),
    rule: 'quote-not-closed',
    at: '"We start from',
  },
  { name: 'provisions deleted', change: put('provisions:\n', ''), rule: 'missing-line', at: '"1.2":' },
  {
    name: 'one mark of a merge',
    change: put('  "2.1":', '<<<<<<< HEAD\n  "2.1":'),
    rule: 'merge-mark',
    at: '<<<<<<<',
  },
  {
    name: 'a merge that was not resolved',
    change: put(
      '    comply: no\n',
      '<<<<<<< HEAD\n    comply: no\n||||||| 1a2b\n    comply: yes\n=======\n    comply: yes\n>>>>>>> board\n',
    ),
    rule: 'merge-mark',
    at: '<<<<<<<',
  },
  {
    name: 'a dash before a number',
    change: put('  "2.1":', '  - "2.1":'),
    rule: 'wrong-dash',
    at: '- "2.1":',
  },
  {
    name: 'words before keys',
    change: put('landlord:\n', 'landlord: Harbour Vale Homes\n'),
    rule: 'words-before-keys',
    at: 'landlord: Harbour',
  },
  {
    name: 'the name of a file for a register',
    change: put('evidence:\n  policy:', 'evidence: ../common/evidence.yaml\n  policy:'),
    rule: 'words-before-keys',
    at: 'evidence: ../common',
  },
  {
    name: 'the name of a file, and no register',
    change: (text) => text.replace(/^evidence:\n(?: .*\n)+/m, 'evidence: ../common/evidence.yaml\n'),
    rule: 'wrong-type',
    at: 'evidence: ../common',
    thought: true,
  },
  {
    name: 'the key of the register with a capital',
    change: put('\nevidence:\n', '\nEvidence:\n'),
    rule: 'unknown-key',
    at: 'Evidence:',
  },
  {
    name: 'an id of the register changed',
    change: put('  policy:\n', '  complaints-policy:\n'),
    rule: 'unknown-evidence',
    at: 'complaints-policy:',
  },
  {
    name: 'an id of the register misspelt',
    change: put('  extension-letter:\n', '  extention-letter:\n'),
    rule: 'unknown-evidence',
    at: 'extention-letter:',
  },
  {
    name: 'a pasted table',
    change: put('  "2.1":', '| a | b |\n|---|---|\n| 1 | 2 |\n  "2.1":'),
    rule: 'pasted-table',
    at: '| a | b |',
  },
  {
    name: 'a pasted table between keys',
    change: put(
      '    evidence:\n      - policy: section 3.1',
      '| a | b |\n|---|---|\n| 1 | 2 |\n    evidence:\n      - policy: section 3.1',
    ),
    rule: 'pasted-table',
    at: '| a | b |',
  },
  {
    name: 'a fence about the file',
    change: (text) => `\`\`\`yaml\n${text}\`\`\`\n`,
    rule: 'code-fence',
    at: '```yaml',
  },
  {
    name: 'a byte-order mark inside',
    change: put('  "2.1":', '\uFEFF  "2.1":'),
    rule: 'hidden-character',
    at: '"2.1":',
  },
  {
    name: 'characters that nobody sees',
    change: put('We start from acceptance', 'We st\u0007art \u001b[31mfrom \u202eacceptance'),
    rule: 'hidden-character',
    at: 'We st',
  },
  {
    name: 'a number with a nought',
    change: put('  "2.1":', '  "2.01":'),
    rule: 'unknown-provision',
    at: '"2.01":',
  },
  {
    name: 'a number with a letter',
    change: put('  "2.1":', '  "2.l":'),
    rule: 'unknown-provision',
    at: '"2.l":',
  },
  {
    name: 'a number with a figure twice',
    change: put('  "2.1":', '  "2.11":'),
    rule: 'unknown-provision',
    at: '"2.11":',
  },
  {
    name: 'a number that another has',
    change: put('  "2.2":', '  "2.1":'),
    rule: 'duplicate-key',
    at: '"2.1":',
  },
  {
    name: 'a number that one below has',
    change: put('  "5.1":', '  "5.11":'),
    rule: 'duplicate-key',
    at: '"5.11":',
  },
  {
    name: 'a key without its colon',
    change: put('    commentary: |\n      We start', '    commentary |\n      We start'),
    rule: 'no-colon',
    at: 'commentary |',
  },
  {
    name: 'a key without a space after its colon',
    change: put('  considered: 2026-07-22', '  considered:2026-07-22'),
    rule: 'no-space-after-colon',
    at: 'considered:2026',
  },
  {
    name: 'a tab',
    change: put('  considered: 2026-07-22', '\tconsidered: 2026-07-22'),
    rule: 'tab-indent',
    at: 'considered: 2026',
  },
  {
    name: 'a key with nothing after it',
    change: put('  name: Harbour Vale Homes', '  name:'),
    rule: 'missing-field',
    at: '  name:',
    thought: true,
  },
  { name: 'landlord deleted', change: put('landlord:\n', ''), rule: 'missing-line', at: 'name: Harbour' },
  {
    name: 'governing-body deleted',
    change: put('governing-body:\n', ''),
    rule: 'missing-line',
    at: 'name: Board',
  },
  { name: 'evidence deleted', change: put('\nevidence:\n', '\n'), rule: 'missing-line', at: 'policy:' },
  {
    name: 'an id of the register deleted',
    change: put('  procedure:\n', ''),
    rule: 'missing-line',
    at: 'title: Complaints procedure',
  },
  { name: 'action deleted', change: put('    action:\n', ''), rule: 'missing-line', at: 'what: >-' },
  {
    name: 'performance deleted',
    file: 'report.yaml',
    change: put('performance:\n', ''),
    rule: 'missing-line',
    at: 'register: complaints.csv',
  },
  {
    name: 'a line of a list of findings at the margin',
    file: 'report.yaml',
    change: put('    changed: >-', 'changed: >-'),
    rule: 'wrong-indent',
    at: 'changed: >-',
  },
];

describe('one slip, one message', () => {
  test.each(made)('$name', async ({ file = assessment, change, rule, at, thought = false }) => {
    const text = change(readDocument(file));
    const found = await checkText(text, file);
    expect(found.map((one) => `${one.rule}: ${one.message}`)).toEqual([expect.stringMatching(`^${rule}: `)]);
    const [only] = found;
    expect(text.split('\n')[(only?.range.start.line ?? 0) - 1]).toContain(at);
    const after = only && !thought ? followHelp(text, only) : undefined;
    expect(after === undefined, `to be followed: ${only?.help}`).toBe(thought);
    if (after !== undefined) expect((await checkText(after, file)).map(({ message }) => message)).toEqual([]);
  });
});
