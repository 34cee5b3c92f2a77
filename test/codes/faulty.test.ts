import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packageCodes } from '../../src/codes/codes.ts';
import { checkOwnCode } from '../check/sample-code.ts';

const sound = readFileSync(new URL('own/water-courtesy-2031.yaml', import.meta.url), 'utf8');

/** What is written in place of what, and what that is an example of. */
const faults: readonly (readonly [name: string, from: string | RegExp, to: string])[] = [
  ['nothing is wrong', '', ''],
  ['another name than its file', 'id: water-courtesy-2031', 'id: water-courtesy-2032'],
  ['a key that there is not', 'regulator: the Office', 'regulater: the Office'],
  ['a field that is missing', 'issuer: Office for Courtesy on Water\n', ''],
  ['no sections', /sections:[\s\S]*/, ''],
  ['a list for text', 'title: Promises to Boaters', 'title: [Promises, Boaters]'],
  ['a day that is none', 'stages: 3', 'stages: 3\nin-force: 2031-02-30'],
  ['a word outside a list of words', 'holds: requirement', 'holds: wording'],
  ['an id in capitals', 'id: water-courtesy-2031', 'id: Water'],
  ['an id with a sign', 'id: W1', 'id: W§1'],
  ['a number in words', 'stages: 3', 'stages: three'],
  ['one column', /columns:\n[\s\S]*answers:/, 'columns: [{ heading: Answer, holds: answer }]\nanswers:'],
  ['a limit without a provision', 'L1: { step', 'L9: { step'],
  ['what a provision is about without it', 'stages: 3', 'stages: 3\nabout: { W7: exclusions }'],
  ['advice without a provision', 'stages: 3', 'stages: 3\nadvice: { X: { title: A, evidence: B } }'],
  ['a response to no provision', 'stages: 3', 'stages: 3\nresponse: { provision: "8.2" }'],
  [
    'regular news for no provision',
    'stages: 3',
    'stages: 3\nupdates: { reader: the Harbour Master, provision: W7, parts: [{ letter: a, holds: [volume, news] }] }',
  ],
  [
    'a stage that there is not, and a limit outside any stage',
    'stages: 3\nlimits:\n  L1',
    'stages: 1\nlimits:\n  W1',
  ],
  [
    'a letter outside any stage',
    'stages: 3',
    'stages: 3\nletters: { W1: [{ holds: wave, words: who waved }] }',
  ],
  [
    'a letter of fewer contents than its provision lists',
    /stages: 3\n([\s\S]*)- id: L2\n/,
    'stages: 3\nletters: { L2: [{ holds: wave, words: who waved }] }\n$1- id: L2\n            list: bullet\n            items: [one, two]\n',
  ],
  ['a part of the report twice', 'letter: b', 'letter: a'],
  [
    'an anchor of two headings',
    '{ key: weather, kind: prose,',
    '{ key: weather, kind: prose, title: Weather, anchor: thanks,',
  ],
  ['a character that nobody sees', 'title: Promises to Boaters', 'title: "Promises\\u202e to Boaters"'],
  ['no stages at all', 'stages: 3', 'stages: 0'],
  [
    'both provisions and stages',
    '    stages:\n',
    '    provisions: [{ id: L0, requirement: R }]\n    stages:\n',
  ],
  [
    'no provisions in a section',
    /title: On the water\n {4}provisions:\n[\s\S]* {2}- number: L/,
    'title: On the water\n  - number: L',
  ],
  ['the same id twice', 'id: W2', 'id: W1'],
  ['ids that a link cannot tell apart', 'id: W2', 'id: w1'],
  ['items without a mark', 'id: W2\n', 'id: W2\n        items: [one]\n'],
  ['a mark without items', 'id: W2\n', 'id: W2\n        list: bullet\n'],
  ['no answer that counts as no', 'counts-as: no', 'counts-as: neither'],
  ['no answer that counts as yes', 'counts-as: yes', 'counts-as: neither'],
  ['answers of one key', 'answer: broken', 'answer: kept'],
  ['answers of one spelling', 'label: Broken', 'label: kept.'],
  ['no column for the answer', 'holds: answer', 'holds: evidence'],
  ['no column for what is answered', /holds: (provision|requirement)/g, 'holds: commentary'],
  ['a column twice', 'holds: requirement', 'holds: provision'],
  ['evidence needed and no column for it', 'holds: evidence-and-commentary }', 'holds: commentary }'],
  ['a slip of YAML', 'title: Promises to Boaters', 'title: "Promises to Boaters'],
  ['not a Code', /[\s\S]*/, 'Promises to Boaters'],
  ['nothing', /[\s\S]*/, ''],
];

test('what is said of each fault of a Code', async () => {
  const said = faults.map(([name, from, to]) => {
    const needy = name.startsWith('evidence needed')
      ? sound.replace('needs: [commentary]', 'needs: [evidence]')
      : sound;
    const text = needy.replace(from, to);
    if (name !== 'nothing is wrong') expect([name, text]).not.toEqual([name, sound]);
    const { diagnostics } = checkOwnCode(Buffer.from(text), 'codes/water-courtesy-2031.yaml');
    const lines = diagnostics.map(
      ({ rule, message, help, range: { start } }) =>
        `${start.line}:${start.column} ${rule}: ${message}\n    ${help}\n`,
    );
    return `${name}\n${lines.map((line) => `  ${line}`).join('')}`;
  });
  await expect(said.join('\n')).toMatchFileSnapshot('faulty.txt');
});

test('a file cannot take the id of a Code of ours', () => {
  for (const id of packageCodes.taken) {
    const text = sound.replace('id: water-courtesy-2031', `id: ${id}`);
    const { diagnostics } = checkOwnCode(Buffer.from(text), `codes/${id}.yaml`);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `“${id}” is a Code that comes with selfassess; this file is not read in its place.`,
    ]);
  }
});
