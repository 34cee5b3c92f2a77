import { describeSlips, put } from './one-slip.ts';

const policy =
  '  policy:\n    title: Complaints policy\n    url: https://www.harbourvale.example/complaints-policy\n    reviewed: 2026-02-11\n';
const evidence =
  '    evidence:\n      - policy: section 6.1\n      - acknowledgement: stage 1 template\n      - board-report: section 3\n';
const rule = 'duplicate-key';

describeSlips('a key that is written twice', [
  {
    name: 'an entry of the register, copied and given another title',
    change: put(policy, policy + policy.replace('Complaints policy', 'Repairs policy')),
    rule,
    at: '  policy:',
  },
  {
    name: 'an entry of the register, copied to its end',
    change: put('\nprovisions:', `\n${policy}\nprovisions:`),
    rule,
    at: '  policy:',
  },
  {
    name: 'an entry of the register under the name of another',
    change: put('  letters:\n    title', '  acknowledgement:\n    title'),
    rule,
    at: 'acknowledgement:',
    help: 'Write letters instead',
  },
  {
    name: 'an entry of the register under the name of the one above it',
    change: put('  procedure:\n    title', '  policy:\n    title'),
    rule,
    at: 'policy:',
    help: 'Write procedure instead',
  },
  {
    name: 'a key of an action in the place of another',
    change: put('      owner: Director of Customer', '      by: Director of Customer'),
    rule,
    at: 'by: Director',
  },
  {
    name: 'a key of a document in the place of another',
    change: put('    reviewed: 2026-02-11', '    title: 2026-02-11'),
    rule,
    at: 'title: 2026',
  },
  {
    name: 'a stage twice in one year',
    file: 'report.yaml',
    change: put('      stage-2:\n        received: 25', '      stage-1:\n        received: 25'),
    rule,
    at: 'stage-1:',
  },
  {
    name: 'a column twice',
    file: 'report.yaml',
    change: put('    acknowledged: Acknowledged on', '    received: Acknowledged on'),
    rule,
    at: 'received: Acknowledged',
  },
  {
    name: 'a list copied below itself',
    change: put(evidence, evidence + evidence),
    rule,
    at: 'evidence:',
    help: 'with all that stands below it',
  },
  {
    name: 'provisions once more before a comment among the answers',
    change: put('  # 5. The complaint', 'provisions:\n  # 5. The complaint'),
    rule,
    at: 'provisions:',
    help: 'Delete the line.',
  },
  {
    name: 'provisions once more before an answer',
    change: put('  "5.1":', 'provisions:\n  "5.1":'),
    rule,
    at: 'provisions:',
    help: 'Delete the line.',
  },
  {
    name: 'evidence once more within the register',
    change: put('  procedure:\n    title', 'evidence:\n  procedure:\n    title'),
    rule,
    at: 'evidence:',
    help: 'Delete the line.',
  },
  {
    name: 'action once more within an action',
    change: put('      by: 2027-01-29\n', '    action:\n      by: 2027-01-29\n'),
    rule,
    at: 'action:',
    help: 'Delete the line.',
  },
  {
    name: 'performance once more within it',
    file: 'report.yaml',
    change: put('  closure-days:', 'performance:\n  closure-days:'),
    rule,
    at: 'performance:',
    help: 'Delete the line.',
  },
]);
