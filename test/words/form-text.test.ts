import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fromForm, type ProseRoom, toForm } from '../../src/words/prose/form-text.ts';

const literal: ProseRoom = { style: 'literal', columns: 94 };
const rooms = fc.record<ProseRoom>({
  style: fc.constantFrom('literal', 'folded', 'line'),
  columns: fc.integer({ min: 20, max: 100 }),
});

const piece = fc.constantFrom(
  ...[
    'One',
    'two',
    'three,',
    'four.',
    '- five',
    '* six',
    '1. seven',
    '2)',
    '# eight',
    '> nine',
    '| a | b |',
    '---',
    '==',
  ],
  ...[
    '```',
    '~~~',
    '    code',
    'hard  ',
    'slash\\',
    ' lead',
    '\t',
    '  ',
    '<b>',
    'Ŵy',
    '👍🏽',
    'a  b',
    '|',
    '-',
    '+',
    '\u00a0',
  ],
);
const line = fc.array(piece, { maxLength: 12 }).map((words) => words.join(' '));
const anyText = fc.oneof(
  fc
    .tuple(fc.array(line, { maxLength: 9 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\n', '\n\n'))
    .map(([lines, lineBreak, end]) => lines.join(lineBreak) + end),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

/** As a browser sends what stands in a textarea. */
function send(text: string): string {
  return text.replace(/\r\n?|\n/g, '\r\n');
}

describe('a text in a form', () => {
  test.each([
    ['a wrapped paragraph is one line', 'One\ntwo.\n\nThree\nfour.\n', 'One two.\n\nThree four.'],
    ['a list keeps its lines', 'One\ntwo:\n\n- a\n  b\n- c\n', 'One two:\n\n- a\n  b\n- c'],
    ['a table keeps its lines', '| a | b |\n|---|---|\n| c | d |\n', '| a | b |\n|---|---|\n| c | d |'],
    ['a table without bars outside keeps its lines', 'a | b\n--- | ---\nc | d\n', 'a | b\n--- | ---\nc | d'],
    ['code keeps its lines, blank ones too', '```\na\n\nb\n```\nc\n', '```\na\n\nb\n```\nc'],
    ['a heading keeps its line', '# Head\ntext\n', '# Head\ntext'],
    ['an underlined heading keeps its lines', 'Head\n----\n', 'Head\n----'],
    ['a break that is meant stays', 'Quay  \nTown\\\nPort\n', 'Quay  \nTown\\\nPort'],
    ['a quotation keeps its lines', '> a\n> b\n', '> a\n> b'],
  ])('%s', (_name, text, form) => expect(toForm(text)).toBe(form));

  test('comes back byte for byte where nothing was typed, whatever it is', () => {
    fc.assert(
      fc.property(anyText, rooms, (text, room) => {
        expect(fromForm(toForm(text), text, room)).toBe(text);
        expect(fromForm(send(toForm(text)), text, room)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps every word that is typed, and every paragraph', () => {
    fc.assert(
      fc.property(anyText, anyText, rooms, (typed, before, room) => {
        const after = fromForm(typed, before, room);
        expect(words(after)).toEqual(words(typed));
        expect(after.split(/\n\s*\n/).filter((one) => one.trim() !== '').length).toBe(
          typed
            .replace(/\r\n?/g, '\n')
            .split(/\n\s*\n/)
            .filter((one) => one.trim() !== '').length,
        );
        expect(fromForm(toForm(after), after, room)).toBe(after);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Without other spaces, which Markdown takes for words. */
const plainSpaced = anyText.filter((text) => !/[^\S \t\r\n]/.test(text));

test('says the same in Markdown as what was typed, and as what stood there', () => {
  const render = (text: string) =>
    marked.parse(text.trimEnd(), { async: false }).replace(/<br>/g, ' ').replace(/\s+/g, ' ').trim();
  fc.assert(
    fc.property(plainSpaced, plainSpaced, rooms, (typed, before, room) => {
      const text = send(typed)
        .replace(/[ \t]+(?=\r)/g, '')
        .trim();
      expect(render(fromForm(text, before, room))).toBe(render(fromForm(text, text, room)));
      expect(render(toForm(text))).toBe(render(text));
    }),
    { numRuns: 1000 },
  );
});

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

describe('what is typed', () => {
  const before = `${'word '
    .repeat(30)
    .trim()
    .replace(/(.{70,90}) /g, '$1\n')}\n\nThe second\nparagraph.\n`;

  test('has neither line breaks of other systems, nor spaces and blank lines at the ends', () => {
    expect(fromForm('\r\n \r\n  One. \r\n\r\nTwo.\t \r\n\r\n \r\n', '', literal)).toBe('One.\n\nTwo.\n');
    expect(fromForm('  - One\n  - Two', '', literal)).toBe('  - One\n  - Two\n');
    expect(fromForm(' \r\n', 'One.\n', literal)).toBe('');
  });

  test('changes only the paragraph that it changes', () => {
    const after = fromForm(toForm(before).replace('second', 'other'), before, literal);
    expect(after).toBe(before.replace('The second\nparagraph', 'The other paragraph'));
  });

  test('is wrapped to the width that the text had, or else to its room', () => {
    const long = 'word '.repeat(40).trim();
    const widest = (text: string) => Math.max(...text.split('\n').map(({ length }) => length));
    expect(widest(fromForm(long, '', literal))).toBe(94);
    const narrow = 'word word word word word word word\nword word word word word word word\nword.\n';
    expect(widest(fromForm(`${toForm(narrow)}\n\n${long}`, narrow, literal))).toBe(34);
    expect(fromForm(`${long}.`, `${long}\n`, literal)).toBe(`${long}.\n`);
    expect(fromForm(long, '', { style: 'line', columns: 94 })).toBe(long);
    expect(fromForm(long, 'One.\n', { style: 'folded', columns: 94 })).toBe(`${long}\n`);
  });

  test('is never wrapped so that a line begins with what means something else', () => {
    for (const sign of ['-', '*', '+', '1.', '12)', '#', '>', '|', '<b>', '```', '===']) {
      for (let length = 10; length < 24; length++) {
        const text = `${'x'.repeat(length)} and ${sign} then some more words`;
        const after = fromForm(text, '', { style: 'literal', columns: 20 });
        expect(toForm(after)).toBe(text);
      }
    }
  });

  test('keeps breaks by two spaces only where the text had some', () => {
    expect(fromForm('Quay  \nTown\nPort', '', literal)).toBe('Quay Town Port\n');
    expect(fromForm('Quay  \nTown\nPort.', 'Quay  \nTown\n', literal)).toBe('Quay  \nTown\nPort.\n');
  });
});

test('every text of the sample is wrapped again just as it is', () => {
  const yaml = readFileSync('assessments/harbour-vale/2025-26/self-assessment.yaml', 'utf8');
  const texts = listTexts(parse(yaml), 0);
  let paragraphs = 0;
  for (const { text, columns } of texts) {
    // Each paragraph as if all the others had been changed.
    for (const one of text.trimEnd().split('\n\n')) {
      const form = toForm(one);
      if (form === one) continue;
      paragraphs++;
      expect(fromForm(form, '', { style: 'literal', columns })).toBe(`${one}\n`);
    }
  }
  expect(paragraphs).toBeGreaterThan(70);
});

/** The texts of several lines, and how wide they may be: to column 100, two columns to the right of their key. */
function listTexts(value: unknown, depth: number): { text: string; columns: number }[] {
  if (typeof value === 'string')
    return value.includes('\n') ? [{ text: value, columns: 100 - 2 * depth }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((one) => listTexts(one, depth + 1));
}
