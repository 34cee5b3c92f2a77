import { createTwoFilesPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editText } from '../../src/source/edit/edit-text.ts';
import {
  findValue,
  isMapValue,
  isSameValue,
  openText,
  type Value,
  type ValueMap,
  withValue,
} from '../../src/source/edit/edit-value.ts';
import { mendText } from '../../src/source/mend.ts';
import { changeMap } from './edit-changes.ts';
import { documents, drawn, type WrittenDocument } from './edit-documents.ts';

function edit(text: string, wanted: Value): string {
  const edits = editText(text, wanted);
  if (!edits) throw new Error('refused');
  return mendText(text, edits).text;
}

/** What the YAML library says that a text says, without our reader. */
function readIndependently(text: string): unknown {
  return parse(text, { schema: 'failsafe', mapAsMap: true, uniqueKeys: true });
}

describe('any document, changed in any way', () => {
  const changed = drawn((g) => {
    const document = g(documents);
    return { document, wanted: changeMap(g, document.value) };
  });

  test('is read as written', () => {
    fc.assert(
      fc.property(documents, ({ text, value }) => {
        expect(readIndependently(text)).toEqual(value);
        expect(openText(text)?.value).toEqual(value);
      }),
      { numRuns: 300 },
    );
  });

  test('says exactly what is wanted', () => {
    fc.assert(
      fc.property(changed, ({ document, wanted }) => {
        expect(readIndependently(edit(document.text, wanted))).toEqual(wanted);
      }),
      { numRuns: 400 },
    );
  });

  test('keeps every line of what has not changed, comments and blank lines too', () => {
    fc.assert(
      fc.property(changed, ({ document, wanted }) => {
        const after = edit(document.text, wanted).split(/\r?\n/);
        let at = 0;
        for (const line of listKept(document, wanted)) {
          const found = after.indexOf(line, at);
          expect(found, `${line} in\n${after.slice(at).join('\n')}`).toBeGreaterThanOrEqual(at);
          at = found + 1;
        }
      }),
      { numRuns: 400 },
    );
  });

  test('keeps the line breaks as they are, and writes no other', () => {
    fc.assert(
      fc.property(changed, ({ document, wanted }) => {
        const after = edit(document.text, wanted);
        expect(after.replaceAll('\r\n', '')).not.toMatch(document.text.includes('\r\n') ? /\n/ : /\r/);
      }),
      { numRuns: 200 },
    );
  });
});

/** The lines of entries that say the same as before, and the comments and blank lines of maps that stay. */
function listKept({ text, lines, value }: WrittenDocument, wanted: ValueMap): string[] {
  const written = text.split(/\r?\n/);
  return lines.flatMap(({ owner }, index) => {
    const line = written[index] ?? '';
    const [before, after] = [findValue(value, owner), findValue(wanted, owner)];
    const isComment = /^\s*(#|$)/.test(line);
    const stays = isSameValue(before, after) || (isComment && sharesKey(before, after));
    return stays ? [line] : [];
  });
}

function sharesKey(before: Value | undefined, after: Value | undefined): boolean {
  return isMapValue(before) && isMapValue(after) && [...before.keys()].some((key) => after.has(key));
}

const sample = `# yaml-language-server: $schema=x
code: a-code  # the Code
period: { from: 2025-04-01, to: "2026-03-31" } # the year
assessed: 2026-06-12 # the day

provisions:
  # Definitions
  5.1:
    comply: yes  # confirmed
    evidence:
      - policy: section 2.1  # the oldest
      # a comment between
      - 'Minutes: May'
    commentary: |  # Markdown
      One line.

      Two lines.

  "5.10":
    comply: no
    evidence: [policy: a, Minutes]
    commentary: >-
      Folded text that goes on
      over several lines.
    action:
      # what is to be done
    review: {}
`;

describe('a self-assessment', () => {
  const provision = (id: string, ...keys: string[]) => ['provisions', id, ...keys];
  const cases: [string, string[], Value | undefined][] = [
    ['a plain text stays plain', provision('5.1', 'comply'), 'no'],
    ['a plain text before a comment is quoted', ['code'], 'two words'],
    ['a date is emptied, its comment stays', ['assessed'], ''],
    ['a quoted date stays quoted', ['period', 'to'], '2027-03-31'],
    ['a block stays a block', provision('5.1', 'commentary'), 'New: "words"\n\n- a list #1\n'],
    ['a block without a line break at its end', provision('5.1', 'commentary'), 'One: line'],
    [
      'a folded text stays folded',
      provision('5.10', 'commentary'),
      'Folded text that goes on over several other lines.\nAnd a second.',
    ],
    ['a text of lines becomes a block', provision('5.10', 'comply'), 'Two\nlines\n'],
    [
      'a list item is changed and one is put in',
      provision('5.1', 'evidence'),
      [new Map([['policy', 'section 3']]), 'Checklist', 'Minutes: May'],
    ],
    ['a list item goes', provision('5.1', 'evidence'), ['Minutes: May']],
    ['a list is emptied', provision('5.1', 'evidence'), []],
    [
      'an item of a list in brackets',
      provision('5.10', 'evidence'),
      [new Map([['letters', 'a, b']]), 'Minutes', 'X'],
    ],
    [
      'a blank is filled with a map',
      provision('5.10', 'action'),
      new Map([
        ['what', 'Do this: that'],
        ['by', '2026-10-31'],
      ]),
    ],
    ['a blank with a hint below it is filled with lines', provision('5.10', 'action'), 'One\ntwo\n'],
    ['empty brackets are filled', provision('5.10', 'review'), new Map([['state', 'to-confirm']])],
    ['a new key comes after the one that comes before it', provision('5.1', 'alternative'), 'Another way.'],
    ['a key goes with its comment', provision('5.1', 'comply'), undefined],
    ['a key goes with all below it', provision('5.1'), undefined],
    ['the last key goes', provision('5.10', 'review'), undefined],
    [
      'a new provision',
      provision('6.3'),
      new Map<string, Value>([
        ['comply', ''],
        ['evidence', ['policy']],
        ['commentary', 'a\nb\n'],
      ]),
    ],
  ];

  test.each(cases)('%s', async (name, path, value) => {
    const before = openText(sample)?.value;
    const order = ['comply', 'evidence', 'commentary', 'action', 'alternative', 'review'];
    const after = edit(sample, withValue(before, path, () => value, order) ?? '');
    const patch = createTwoFilesPatch('before', 'after', sample, after, '', '', { context: 1 });
    await expect(patch).toMatchFileSnapshot(`./edit-text/${name.replaceAll(/\W+/g, '-')}.diff`);
  });

  test.each([
    [
      'of the first key on the line of a dash',
      '- a: 1 # one\n  # about b\n  b: 2\n',
      [new Map([['b', '2']])],
      '- \n  # about b\n  b: 2\n',
    ],
    ['of two first keys', '- a: 1\n  b: 2\n  c: 3\n', [new Map([['c', '3']])], '- c: 3\n'],
    ['of the last between brackets', '[ a, # one\n  b ]\n', ['a'], '[ a, # one\n   ]\n'],
    ['of the last before a comma', '[ a, # one\n  b,\n]\n', ['a'], '[ a, # one\n]\n'],
  ])('comments stay without the rest: %s', (_name, before, wanted, after) => {
    expect(edit(before, wanted)).toBe(after);
  });

  test('that says it already is not touched', () => {
    expect(editText(sample, openText(sample)?.value ?? '')).toEqual([]);
  });
});

describe('what cannot be edited safely is refused', () => {
  const wanted = new Map([
    ['a', 'new'],
    ['b', 'old'],
  ]);

  test.each([
    ['YAML that is not sound', 'a: "old\nb: old\n'],
    ['a key written twice', 'a: old\nb: old\na: old\n'],
    ['two documents', 'a: old\nb: old\n---\na: old\n'],
    ['a value that another refers to', 'a: &x old\nb: *x\n'],
  ])('%s', (_name, text) => {
    expect(editText(text, wanted)).toBeUndefined();
  });
});

test.each(['0x1F', '0o17', '5.10', '1e3', '08'])(
  '%s is quoted, for others read another number there',
  (text) => {
    const written = edit('owner: Jo\n', new Map([['owner', text]]));
    expect(parse(written)).toEqual({ owner: text });
  },
);
