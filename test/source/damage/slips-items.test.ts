import { describeSlips, put } from './one-slip.ts';

const place = '      - policy: section 6.1\n';
const becomes = (line: string) => put(place, `      - ${line}\n`);
const period = 'period: { from: 2025-04-01, to: 2026-03-31 }';

describeSlips('an item of a list whose first line is written twice', [
  ...[
    ['a title', '  - title: "Spotlight on: Damp and mould (October 2021)"\n'],
    ['the sign of a text', '  - found: >-\n'],
    ['the sign of a text in the middle', '  - learned: >-\n'],
    ['a name', '  - type: Legal proceedings filed\n'],
    ['a date', '    - from: 2023-04-01\n'],
  ].map(([name = '', line = '']) => ({
    name,
    file: 'report.yaml' as const,
    change: put(line, line + line),
    rule: 'duplicate-key',
    at: line.trim(),
    help: 'Delete the line.',
    exact: true,
  })),
]);

describeSlips('signs about an item', [
  ...['”', ')', ']', '»'].map((sign) => ({
    name: `only ${sign} at the end of a place`,
    change: becomes(`policy: section 6.1${sign}`),
    rule: 'stray-text',
    at: sign,
    exact: true,
  })),
  ...['“”', '()', '‘’', '«»', '[]'].map(([open = '', close = '']) => ({
    name: `${open}${close} about a key and its place`,
    change: becomes(`${open}policy: section 6.1${close}`),
    rule: 'stray-text',
    at: `${open}policy`,
    help: 'Write policy: section 6.1 instead',
    exact: true,
  })),
  {
    name: 'two dashes',
    change: becomes('- policy: section 6.1'),
    rule: 'wrong-dash',
    at: '- - policy',
    exact: true,
  },
]);

describeSlips('brackets about one value, or closed twice', [
  {
    name: 'a date in square brackets',
    change: put('assessed: 2026-06-12', 'assessed: [2026-06-12]'),
    rule: 'stray-text',
    at: 'assessed:',
    exact: true,
  },
  {
    name: 'a date in square brackets below its key',
    change: put(period, 'period:\n  from: 2025-04-01\n  to: [2026-03-31]'),
    rule: 'stray-text',
    at: 'to:',
  },
  {
    name: 'an answer in braces',
    change: put('comply: yes', 'comply: {yes}'),
    rule: 'stray-text',
    at: 'comply: {yes}',
    exact: true,
  },
  {
    name: 'a brace too many',
    change: put(period, `${period}}`),
    rule: 'bracket-not-closed',
    at: 'period:',
    exact: true,
  },
  {
    name: 'a square bracket too many',
    change: put('subsidiaries: []', 'subsidiaries: []]'),
    rule: 'bracket-not-closed',
    at: 'subsidiaries:',
    exact: true,
  },
  {
    name: 'a brace too many after an item',
    file: 'report.yaml',
    change: put('homes: 4790 }', 'homes: 4790 }}'),
    rule: 'bracket-not-closed',
    at: 'homes: 4790',
    exact: true,
  },
]);

describeSlips('an item of evidence that names a document and no more', [
  {
    name: 'with its colon',
    change: put('      - policy: section 6.1', '      - policy:'),
    rule: 'missing-evidence',
    at: '- policy:',
    help: 'or write - policy without a colon',
    thought: true,
  },
  {
    name: 'with its colon, above another key of the same item',
    change: put('      - policy: section 6.1', '      - policy:\n        website: opening page'),
    rule: 'missing-evidence',
    at: '- policy:',
    thought: true,
  },
  {
    name: 'with its colon, as the only one',
    change: (text) => text.replace(/( {4}evidence:\n)( {6}- [^\n]*\n)+/, '$1      - policy:\n'),
    rule: 'missing-evidence',
    at: '- policy:',
    thought: true,
  },
]);
