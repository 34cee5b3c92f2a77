import { describe, expect, test } from 'vitest';
import { printTold, printValues } from '../print-told.ts';
import { type DocumentName, readText } from './check.ts';

const assessment = `code: housing-ombudsman-2024
landlord:
  name: Elm Homes
  homes: 1240
period: { from: 2025-04-01, to: 2026-03-31 }
governing-body:
  name: Board
  considered: 2026-07-22
  response: |
    We have read it.
    We will look again in May.
evidence:
  policy:
    title: Complaints policy
    url: https://elm.example/policy
  letters: { title: Letters, file: letters.pdf }
provisions:
  "1.2":
    comply: yes
    evidence:
      - policy: section 2
      - Induction list
    commentary: |
      Each call is logged.

      - By noon.
      - By all.
  "1.3":
    comply: no
    commentary: Two teams ask for a form.
    action:
      what: Take the form away.
      by: 2027-01-29
`;
const report = `code: housing-ombudsman-2024
performance:
  register: cases.csv
  previous:
    - period: { from: 2024-04-01, to: 2025-03-31 }
      stage-1:
        received: 41
        in-time: 38
refused:
  - type: Legal proceedings filed
    number: 2
    reason: |
      A court had the claim.
  - type: More than a year ago
    number: 1
improvements:
  - learned: Calls were lost.
    changed: Two share the line.
    when: 2026-02
`;

type Damage = (lines: readonly string[], at: number) => readonly string[];

const one =
  (change: (line: string) => string): Damage =>
  (lines, at) =>
    lines.map((line, index) => (index === at ? change(line) : line));

const damages: Readonly<Record<string, Damage>> = {
  deleted: (lines, at) => lines.filter((_, index) => index !== at),
  doubled: (lines, at) => lines.flatMap((line, index) => (index === at ? [line, line] : [line])),
  'a space further right': one((line) => ` ${line}`),
  'two spaces further right': one((line) => `  ${line}`),
  'two spaces further left': one((line) => line.replace(/^ {2}/, '')),
  'at the margin': one((line) => line.trimStart()),
  'after the next': (lines, at) =>
    lines.map((line, index) => lines[index === at ? at + 1 : index === at + 1 ? at : index] ?? line),
  'on the line above': (lines, at) =>
    lines.flatMap((line, index) =>
      index === at ? [] : [index === at - 1 ? `${line} ${lines[at]?.trimStart()}` : line],
    ),
  'without its colon': one((line) => line.replace(/:(?= |$)/, '')),
  'without the space after its colon': one((line) => line.replace(/: /, ':')),
  'with a dash before it': one((line) => line.replace(/^ */, (lead) => `${lead}- `)),
  'without its dash': one((line) => line.replace('- ', '')),
  'as a comment': one((line) => `# ${line.trimStart()}`),
  'without its key': one((line) => line.replace(/^( *(?:- )?)"?[\w.-]+"?: */, '$1')),
  'without its first word': one((line) => line.replace(/^( *(?:- )?)\S+ */, '$1')),
  'after a quote': one((line) => line.replace(/^( *)/, '$1"')),
  'before a quote': one((line) => `${line}"`),
  'broken in the middle': one((line) => {
    const middle = line.indexOf(' ', Math.ceil((line.length + line.search(/\S/)) / 2));
    return middle < 0 ? line : `${line.slice(0, middle)}\n${line.slice(middle + 1)}`;
  }),
  'after a tab': one((line) => line.replace(/^ {2}/, '\t')),
  'with words after it': one((line) => `${line} as agreed`),
  'with a capital': one((line) => line.replace(/[a-z]/, (letter) => letter.toUpperCase())),
};

/** What is told of a document, and what is read otherwise than of the one it was made from. */
function print(text: string, sound: readonly string[], name: DocumentName): string {
  const source = readText(text, name);
  const values = printValues(source.root);
  const otherwise = values.filter((line) => !sound.includes(line));
  const lacking = sound.filter((line) => !values.includes(line));
  return [
    ...source.slips.map((slip) => printTold(text, slip)),
    ...otherwise.slice(0, 3).map((line) => `  reads ${line}`),
    ...(otherwise.length > 3 ? [`  and ${otherwise.length - 3} more`] : []),
    ...(lacking.length > 0 ? [`  lacks ${lacking.length}, first ${lacking[0]}`] : []),
    ...(source.sound ? [] : ['  and no further']),
  ].join('\n');
}

describe.each([
  ['self-assessment.yaml', assessment],
  ['report.yaml', report],
] as const)('each line of a small %s', (name, text) => {
  const sound = printValues(readText(text, name).root);

  test('as it is written is sound', () => expect(print(text, sound, name)).toBe(''));

  test.each(Object.entries(damages))('%s', (_how, damage) => {
    const lines = text.trimEnd().split('\n');
    const told = lines.map((line, at) => {
      const damaged = `${damage(lines, at).join('\n')}\n`;
      return damaged === text ? '' : `${at + 1}: ${line}\n${print(damaged, sound, name)}\n`;
    });
    expect(told.join('')).toMatchSnapshot();
  });
});
