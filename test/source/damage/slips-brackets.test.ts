import { describeSlips, type Made, put } from './one-slip.ts';

const pairs = ['[yes}', '{yes]', '[ yes }', '{ yes ]', '[yes]', '{yes}', '[yes', '{ yes'];

const made: readonly Made[] = [
  ...pairs.map((value) => ({
    name: `${value} for an answer`,
    change: put('comply: yes', `comply: ${value}`),
    rule: 'stray-text',
    at: `comply: ${value}`,
    help: /[\]}]$/.test(value) ? 'Write yes instead, without them.' : 'so that “yes” is left',
  })),
  {
    name: 'a bracket of the other kind after a date',
    change: put('assessed: 2026-06-12', 'assessed: [2026-06-12}'),
    rule: 'stray-text',
    at: 'assessed: [',
    help: 'Write 2026-06-12 instead',
  },
];

describeSlips(
  'brackets about the one value of a place',
  made.map((one) => ({ ...one, exact: true })),
);
