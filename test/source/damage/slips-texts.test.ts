import { describeSlips, put } from './one-slip.ts';

/** A commentary of the sample, whose sign and first line are put in the place of these. */
const commentary =
  '    commentary: |\n      We log a complaint on the day it arrives, and send the definition and acknowledgement within 5\n';
const begin = (lines: string) => put(commentary, `    commentary: ${lines}`);
/** The whole of it, which is put in the place of these lines. */
const whole = (lines: string) => (text: string) => {
  const from = text.indexOf(commentary);
  return `${text.slice(0, from)}    commentary: ${lines}${text.slice(text.indexOf('  "6.3":\n'))}`;
};
const contact =
  'contact: { name: Complaints team, email: complaints@harbourvale.example, phone: 01632 960 100 }';
const open = contact.slice(0, -2);
const evidence = '    evidence:\n      - policy: section 6.1\n';
const action = '    action:\n      what: >-\n        Reserve';

describeSlips('a text that goes on below its key', [
  ...['note', 'reason', 'action', 'due'].map((key) => ({
    name: `${key} and a colon in a line below`,
    change: whole(
      `The team rings back within a day and\n      ${key}: the caller hears who looks into it and until when.\n`,
    ),
    rule: 'missing-bar',
    at: 'commentary: The team',
    help: 'Write | after the colon, and these words on a line of their own below it',
  })),
  {
    name: 'a line between the key and the colon',
    change: whole(
      'The team rings back within a day,\n      listens, and\n      reason: the caller hears who looks into it.\n',
    ),
    rule: 'missing-bar',
    at: 'commentary: The team',
    thought: false,
  },
  ...['>>', '||', '|>', '>|', '>>-'].map((sign) => ({
    name: `${sign} for the sign of a text`,
    change: begin(`${sign}\n${commentary.split('\n')[1]}\n`),
    rule: 'missing-bar',
    at: `commentary: ${sign}`,
    help: 'Write | after the colon',
  })),
  ...['"', "'"].flatMap((quote) => [
    {
      name: `${quote} alone in the place of the sign`,
      change: begin(`${quote}\n${commentary.split('\n')[1]}\n`),
      rule: 'quote-not-closed',
      at: `commentary: ${quote}`,
      help: 'Write | in place of',
    },
    {
      name: `${quote} before a text of two lines`,
      change: whole(`${quote}The team rings back within a day:\n      it says who looks into the case.\n`),
      rule: 'quote-not-closed',
      at: `commentary: ${quote}The`,
      help: `Add ${quote} at the end of the text.`,
      thought: true,
    },
    {
      name: `${quote} before the changes of a report`,
      file: 'report.yaml' as const,
      change: put('    changed: >-\n', `    changed: ${quote}\n`),
      rule: 'quote-not-closed',
      at: `changed: ${quote}`,
    },
  ]),
  {
    name: 'an apostrophe in a text of two lines in single quotes',
    change: whole(`'The team's lead rings back within a day:\n      they say who looks into the case.'\n`),
    rule: 'quote-ended-early',
    at: "commentary: 'The team",
    help: 'double quotes',
    thought: true,
  },
]);

describeSlips('a brace that a comment follows', [
  {
    name: 'after a blank line',
    change: put(`${contact}\n\n#`, `${open}\n\n#`),
    rule: 'bracket-not-closed',
    at: 'contact: {',
    help: 'Add } at the end.',
    thought: true,
  },
  {
    name: 'on the next line',
    change: put(`${contact}\n\n#`, `${open}\n#`),
    rule: 'bracket-not-closed',
    at: 'contact: {',
    thought: true,
  },
  {
    name: 'deeper than the key',
    file: 'report.yaml',
    change: put('average: 180 }\n', 'average: 180\n      # from the ledger\n'),
    rule: 'bracket-not-closed',
    at: 'compensation: {',
    thought: true,
  },
]);

describeSlips('the sign of a text above a list or keys', [
  ...['|', '>-', '>', '|-'].map((sign) => ({
    name: `${sign} above evidence`,
    change: put(evidence, evidence.replace(':\n', `: ${sign}\n`)),
    rule: 'stray-text',
    at: `evidence: ${sign}`,
    help: `Delete the sign ${sign}`,
  })),
  ...['landlord:', 'governing-body:', 'evidence:', 'provisions:'].map((key) => ({
    name: `above ${key}`,
    change: put(`\n${key}\n`, `\n${key} |\n`),
    rule: 'stray-text',
    at: `${key} |`,
  })),
  {
    name: 'above an answer',
    change: put('  "6.2":\n', '  "6.2": >-\n'),
    rule: 'stray-text',
    at: '"6.2": >-',
  },
  {
    name: 'above a document',
    change: put('  policy:\n', '  policy: |\n'),
    rule: 'stray-text',
    at: 'policy: |',
  },
  ...['performance:', 'improvements:', '  columns:', '  closure-days:', '  previous:'].map((key) => ({
    name: `above ${key.trim()} of a report`,
    file: 'report.yaml' as const,
    change: put(`\n${key}\n`, `\n${key} |\n`),
    rule: 'stray-text',
    at: `${key} |`,
  })),
  {
    name: 'what: left out of an action',
    change: put(action, '    action: >-\n        Reserve'),
    rule: 'missing-line',
    at: 'action: >-',
    help: 'write what: >- on a line of its own below, indented by 6 spaces',
  },
]);

describeSlips('a line break within a key', [
  {
    name: 'in the middle of commentary',
    change: put('    commentary: |\n      We start', '    comm\n    entary: |\n      We start'),
    rule: 'stray-text',
    at: 'comm',
    help: 'with nothing between: commentary: |',
    exact: true,
  },
  {
    name: 'before its colon',
    change: put('    commentary: |\n      We start', '    commentary\n    : |\n      We start'),
    rule: 'stray-text',
    at: 'commentary',
    exact: true,
  },
  {
    name: 'in the middle of the number of a provision, the rest at the margin',
    change: put('  "1.5":\n', '  "1.\n5":\n'),
    rule: 'stray-text',
    at: '"1.',
    exact: true,
  },
  {
    name: 'in the middle of a date’s key',
    change: put('assessed: 2026-06-12', 'asse\nssed: 2026-06-12'),
    rule: 'stray-text',
    at: 'asse',
    exact: true,
  },
]);

describeSlips('a rule of dashes at the margin', [
  {
    name: 'within a text',
    change: put('      We start from acceptance.', '---\n      We start from acceptance.'),
    rule: 'second-document',
    at: '---',
    help: 'Take the line out',
    thought: true,
  },
]);
