import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareText } from '../../src/changes/compare-text.ts';
import { packageRoot } from '../../src/package-root.ts';

const nouns = ['officer', 'letter', 'panel', 'repair', 'visit', 'record'];
const text = (words: number, from = 0) =>
  Array.from({ length: words }, (_, index) => `${nouns[(index + from) % 6]}${index + from}`).join(' ');

describe('a text', () => {
  test.each([
    ['with a word changed is edited', text(60), text(60).replace('visit4', 'visits'), 'edited'],
    ['with a paragraph more is edited', text(40), `${text(40)}\n\n${text(90, 100)}`, 'edited'],
    ['with a paragraph less is edited', `${text(40)}\n\n${text(90, 100)}`, text(40), 'edited'],
    ['of which half stays is edited', text(60), `${text(30)} ${text(30, 100)}`, 'edited'],
    ['of which a third stays is rewritten', text(60), `${text(20)} ${text(40, 100)}`, 'rewritten'],
    ['of other words is rewritten', text(60), text(60, 100), 'rewritten'],
    ['of a sentence is edited, whatever stays', 'We are late.', 'The officer answers in time.', 'edited'],
    ['that was not there is added', '', 'We are late.', 'added'],
    ['that is not there is removed', 'We are late.', ' \n', 'removed'],
  ])('%s', (_, before, after, kind) => expect(compareText(before, after)?.kind).toBe(kind));

  test('that is rewritten is told as all of the one and all of the other', () => {
    const change = compareText(`**Old.** ${text(40)}`, `**New.** ${text(40, 100)}`);
    expect(change?.runs).toEqual([
      { kind: 'removed', text: `\nOld. ${text(40)}` },
      { kind: 'added', text: `\nNew. ${text(40, 100)}` },
    ]);
    expect(change?.after).toBe(`**New.** ${text(40, 100)}`);
  });

  test('with only layout changed has not changed', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60, mode: 'words' }), (words) => {
        expect(compareText(words, words.replaceAll(' ', '\n'))).toBeNull();
        expect(compareText(words, `**${words}**`)).toBeNull();
      }),
    );
  });
});

/** The texts of a sample year that are the landlord’s own. */
function readTexts(year: string): Map<string, string> {
  const read = (name: string) =>
    parse(readFileSync(`${packageRoot}assessments/harbour-vale/${year}/${name}.yaml`, 'utf8'), {
      schema: 'failsafe',
    });
  const [assessment, report] = [read('self-assessment'), read('report')];
  const provisions: [string, { commentary?: string }][] = Object.entries(assessment.provisions);
  return new Map([
    ['introduction', assessment.introduction],
    ['response', assessment['governing-body'].response],
    ['analysis', report.analysis],
    ...provisions.map(([id, { commentary = '' }]): [string, string] => [id, commentary]),
  ]);
}

test('the sample’s texts, which were written anew, are shown so', () => {
  const [before, after] = [readTexts('2024-25'), readTexts('2025-26')];
  const kinds = [...after].map(([name, words]) => compareText(before.get(name) ?? '', words)?.kind);
  expect(kinds).toHaveLength(75);
  expect(new Set(kinds)).toEqual(new Set(['rewritten']));
});
