import { describeSlips, put } from './one-slip.ts';

const item = '      - policy: section 6.1\n      - acknowledgement: stage 1 template\n';
const document =
  '  definition:\n    title: Complaint definition checklist\n    file: evidence/complaint-definition-checklist.txt\n    reviewed: 2025-11-18\n';

describeSlips('a key for which another is meant', [
  ...['when', 'date', 'deadline'].map((key) => ({
    name: `${key} for the day of an action`,
    change: put('      by: 2027-01-29', `      ${key}: 2027-01-29`),
    rule: 'unknown-key',
    at: `${key}: 2027`,
    help: 'Write by: if that is meant.',
  })),
  {
    name: 'another word for the answer',
    change: put('  "6.2":\n    comply:', '  "6.2":\n    met:'),
    rule: 'unknown-key',
    at: 'met: yes',
    help: 'Write comply: if that is meant.',
  },
  {
    name: 'another word for the commentary',
    change: put('    commentary: |\n      We log', '    detail: |\n      We log'),
    rule: 'unknown-key',
    at: 'detail: |',
    help: 'Write commentary: if that is meant.',
  },
  {
    name: 'another word for the response',
    change: put('  response: |', '  statement: |'),
    rule: 'unknown-key',
    at: 'statement: |',
    help: 'Write response: if that is meant.',
  },
  {
    name: 'a key of another list for what was changed',
    file: 'report.yaml',
    change: put('    changed: >-', '    found: >-'),
    rule: 'unknown-key',
    at: 'found: >-',
    help: 'Write changed: if that is meant.',
  },
  {
    name: 'a key of the governing body for the commentary',
    change: put('    commentary: |\n      We start', '    response: |\n      We start'),
    rule: 'unknown-key',
    at: 'response: |',
    help: 'Write commentary: if that is meant.',
  },
  {
    name: 'introduction for governing-body',
    change: put('governing-body:\n', 'introduction:\n'),
    rule: 'duplicate-key',
    at: 'introduction:',
    help: 'Write governing-body instead',
  },
  {
    name: 'a key in brackets',
    change: put('- policy: section 6.1', '- [policy]: section 6.1'),
    rule: 'stray-text',
    at: '[policy]',
    help: 'Write policy instead, without them.',
  },
]);

describeSlips('one finding for what follows from one slip', [
  {
    name: 'the days of the period in each other’s place',
    change: put('{ from: 2025-04-01, to: 2026-03-31 }', '{ from: 2026-03-31, to: 2025-04-01 }'),
    rule: 'period-reversed',
    at: 'period:',
    thought: true,
  },
  {
    name: 'No for Yes, where the texts say how many answers are Yes',
    change: put('  "6.2":\n    comply: yes', '  "6.2":\n    comply: no'),
    rule: 'missing-action',
    at: 'comply: no',
    thought: true,
  },
  {
    name: 'the figures of a year in each other’s place',
    change: put('assessed: 2026-06-12', 'assessed: 2062-06-12'),
    rule: 'response-before-assessment',
    at: 'assessed: 2062',
    help: 'Write the day on which it was finished.',
    thought: true,
  },
  {
    name: 'a document of the register on one line',
    change: put(document, '  definition: Checklist of what a complaint is\n'),
    rule: 'wrong-type',
    at: 'definition: Checklist',
    thought: true,
  },
  {
    name: 'the landlord’s name beside its key',
    change: put('landlord:\n  name: Harbour Vale Homes\n', 'landlord: Harbour Vale Homes\n'),
    rule: 'words-before-keys',
    at: 'landlord: Harbour',
    help: 'write name: Harbour Vale Homes on a line of its own below, indented by 2 spaces',
  },
  {
    name: 'a day of closure as it is spoken',
    file: 'report.yaml',
    change: put('    - 2024-12-27\n', '    - 27/12/2024\n'),
    rule: 'invalid-date',
    at: '27/12/2024',
  },
  {
    name: 'two backslashes in double quotes',
    change: put('  name: Board', String.raw`  name: "Board S:\Complaints\Log and \"more\""`),
    rule: 'backslash-in-quotes',
    at: 'S:\\Complaints',
    thought: true,
  },
  {
    name: 'an address cited as evidence',
    change: put('- policy: section 6.1', '- url: https://www.harbourvale.example/pledge'),
    rule: 'unknown-evidence',
    at: '- url:',
    help: "- '[Complaints policy](https://www.harbourvale.example/pledge)'",
    thought: true,
  },
  {
    name: 'a file with a backslash in its path',
    change: put('evidence/stage-1-letter.txt', 'evidence\\stage-1-letter.txt'),
    rule: 'missing-file',
    at: 'evidence\\stage',
    help: 'Write the path with / in place of \\: evidence/stage-1-letter.txt',
    thought: true,
  },
  {
    name: 'a part of the report that is answered in words of one’s own',
    file: 'report.yaml',
    change: (text) =>
      text.replace(
        /ombudsman-report:\n {2}state: .*\n {2}summary: >-\n.*\n/,
        'ombudsman-report: none came\n',
      ),
    rule: 'missing-report-part',
    at: 'none came',
    help: 'Write in its place: not-yet-received or not-issued',
    thought: true,
  },
]);

describeSlips('two citations on a line', [
  ...[', ', '; ', ' ', ' and '].map((between) => ({
    name: `with “${between}” between them`,
    change: put(item, `      - policy: section 6.1${between}acknowledgement: stage 1 template\n`),
    rule: 'two-on-a-line',
    at: '- policy: section 6.1',
    help: 'Write - acknowledgement: stage 1 template on a line of its own below',
  })),
  {
    name: 'three of them',
    change: put(
      `${item}      - board-report: section 3\n`,
      '      - policy: section 6.1, acknowledgement: stage 1 template, board-report: section 3\n',
    ),
    rule: 'two-on-a-line',
    at: '- policy: section 6.1',
    thought: true,
  },
  {
    name: 'words with a colon after a citation',
    change: put('- policy: section 6.1', '- policy: section 6.1: the time limits'),
    rule: 'colon-in-text',
    at: 'the time limits',
    help: 'single quotes',
  },
]);
