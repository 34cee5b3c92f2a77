import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWords } from '../../src/changes/compare-words.ts';
import { splitWords } from '../../src/changes/split-words.ts';

/** The runs in one line: `[-removed-] {+added+}`. */
const show = (before: string, after: string) =>
  compareWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join(' ')
    .trim();

test('single tildes are text', () => {
  expect(show('In 1~2 weeks or 3~4 weeks', 'In 12 weeks or 34 weeks')).toContain('1~2');
  expect(show('In ~~one~~ two weeks', 'In one two weeks')).toBe('');
});

describe('no change is', () => {
  test.each([
    ['where lines break', 'One two\nthree four.', 'One\ntwo three four.'],
    ['where a link breaks', 'See [our\npage](https://a.example).', 'See [our page](https://a.example).'],
    ['spaces at the ends of lines', 'One  \ntwo\n', 'One\ntwo'],
    ['a hard line break', 'One\\\ntwo', 'One\ntwo'],
    ['more blank lines', 'One.\n\n\n\nTwo.', 'One.\n\nTwo.'],
    ['another mark of a list', '- one\n- two', '* one\n\n* two'],
    ['other numbering', '1. one\n2. two', '1) one\n1) two'],
    ['another indentation', '- one\n  more\n    - deep', '-   one\n    more\n\n    - deep'],
    ['another form of heading', 'Ours\n====\n\nText', '# Ours\nText'],
    ['another form of quotation marks', "the Code's “word”", 'the Code’s "word"'],
    ['another form of emphasis', '_one_ __two__', '*one* **two**'],
    ['no emphasis', 'See **how** `many`, and *when*.', 'See how many, and when.'],
    ['wider columns of a table', '| a | b |\n|---|---|\n| 1 | 2 |', '|a|b|\n|-|-|\n|1|2|'],
  ])('%s', (_, before, after) => expect(compareWords(before, after)).toEqual([]));
});

describe('a change is told', () => {
  test.each([
    ['We reply in ten days.', 'We reply in five days.', 'We reply in [-ten-] {+five+} days.'],
    ['', 'New.\n\nToo.', '{+\nNew.\nToo.+}'],
    ['- one\n- three', '- one\n- two\n- three', '- one {+\n- two+} \n- three'],
    [
      '[a](https://a.example) b',
      '[a](https://b.example) b',
      '[-a (https://a.example)-] {+a (https://b.example)+} b',
    ],
    ['\\*one\\* two', '*one* two', '[-*one*-] {+one+} two'],
    ['See `a_b` <b>', 'See **a_b** <b>', ''],
    ['One. Two.', 'One.\n\nTwo.', 'One. {+\n+} Two.'],
    [
      'Most of the old text has nothing to do with it.',
      'Every word but some of what was here is new.',
      '[-Most of the old text has nothing to do with it.-] {+Every word but some of what was here is new.+}',
    ],
  ])('%j to %j', (before, after, told) => expect(show(before, after)).toBe(told));
});

const word = fc.constantFrom(
  'we',
  'reply',
  'in',
  'ten',
  'days',
  'to',
  'residents,',
  '“soon”',
  '[a b](https://x.example)',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 25 });
const block = fc.record({ mark: fc.constantFrom('', '- ', '1. ', '## '), words: sentence });
const document = fc.array(block, { maxLength: 6 });
type Blocks = { mark: string; words: string[] }[];

/** The blocks as Markdown, lines no wider than `width`. */
function write(blocks: Blocks, width: number, bullet: string): string {
  return blocks
    .map(({ mark, words }) => {
      const lead = mark === '- ' ? `${bullet} ` : mark;
      if (mark === '## ') return `${lead}${words.join(' ')}`;
      return wrap(words.join(' ').split(' '), width, ' '.repeat(lead.length)).replace(/^ */, lead);
    })
    .join('\n\n');
}

function wrap(words: string[], width: number, indent: string): string {
  const lines = [''];
  for (const one of words) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + one.length > width) lines.push(one);
    else lines[lines.length - 1] = line === '' ? one : `${line} ${one}`;
  }
  return lines.map((line) => `${indent}${line}`).join('\n');
}

test('text that is only wrapped otherwise has not changed', () => {
  const widths = fc.tuple(fc.integer({ min: 8, max: 120 }), fc.integer({ min: 8, max: 120 }));
  fc.assert(
    fc.property(document, widths, (blocks, [one, other]) => {
      expect(compareWords(write(blocks, one, '-'), write(blocks, other, '*'))).toEqual([]);
    }),
  );
});

test('what is kept and removed is the earlier text, what is kept and added the later', () => {
  const join = (runs: ReturnType<typeof compareWords>, kind: string) =>
    runs.flatMap((run) => (run.kind === 'same' || run.kind === kind ? [run.text] : [])).join(' ');
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  const read = (markdown: string) =>
    flat(
      splitWords(markdown)
        .map(({ text }) => text)
        .join(' '),
    );
  fc.assert(
    fc.property(document, document, (before, after) => {
      const [was, is] = [write(before, 60, '-'), write(after, 60, '-')];
      const runs = compareWords(was, is);
      if (runs.length === 0) {
        expect(keys(was)).toEqual(keys(is));
        return;
      }
      expect(ordered(flat(join(runs, 'removed')))).toBe(ordered(read(was)));
      expect(flat(join(runs, 'added'))).toBe(read(is));
      for (const [index, run] of runs.entries()) expect(run.kind).not.toBe(runs[index + 1]?.kind);
    }),
  );
});

/** The numbers of a list are not compared, and shown as they are in the later text. */
function ordered(text: string): string {
  return text.replace(/(?<= |^)\d+\. /g, '1. ');
}

function keys(markdown: string): string[] {
  return splitWords(markdown).map(({ key }) => key);
}

test('long and hostile texts are compared at once', () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(' ');
  expect(compareWords(long('a'), long('b'))).toHaveLength(3);
  expect(compareWords('> '.repeat(5000), `${'- '.repeat(5000)}x`).length).toBeGreaterThan(0);
  expect(compareWords('['.repeat(50_000), `${'['.repeat(50_000)}](`).length).toBeGreaterThan(0);
});
