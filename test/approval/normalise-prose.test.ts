import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseProse } from '../../src/approval/normalise-prose.ts';
import { buildProse } from '../../src/publication/prose/markdown.ts';

/** What a reader sees, in which a line break or several spaces are one space. */
const show = (markdown: string) =>
  buildProse(markdown, 2)
    .html.replace(/\s+/g, ' ')
    .replace(/ ?(<\/?(?:p|li|h\d|pre|code|td|th|ul|ol|blockquote)\b[^>]*>) ?/g, '$1')
    .trim();

const pieces = fc.constantFrom(
  ...[
    'a',
    'b c',
    'word',
    '2026.',
    '1.',
    '2.',
    '3)',
    '-',
    '*',
    '+',
    '- ',
    '#',
    '## h',
    '>',
    '|',
    '| a | b |',
    '|---|---|',
  ],
  ...[
    '---',
    '===',
    '```',
    '~~~',
    '`x`',
    '    ',
    '  ',
    ' ',
    '\t',
    '\\',
    '  \n',
    '\\\n',
    '\n',
    '\n\n',
    '<b>',
    '[a]: /b',
    '*i*',
  ],
  ...[
    '**b**',
    '\\- ',
    '[x] ',
    '&amp;',
    '-  -',
    '1. one',
    '- two',
    '  - three',
    '\n    ',
    '\n  ',
    '\n> ',
    '\n```\n',
    '\n- ',
    '\n1. ',
    '\n     e',
    '\n      e',
    '\n *a',
    '+ z',
    '\n\u00a0\n',
    '\u00a0',
  ],
);

test('what is taken for the same is shown the same', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const text = parts.join('').trim();
      expect(show(normaliseProse(text))).toBe(show(text));
    }),
    { numRuns: 1500, seed: 13 },
  );
});

test('a text in its normal form stays so', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const normal = normaliseProse(parts.join('').trim());
      expect(normaliseProse(normal)).toBe(normal);
    }),
    { numRuns: 1000, seed: 13 },
  );
});

const same: readonly (readonly [string, string])[] = [
  ['We ring first.\nThen we write.', 'We ring first. Then we write.'],
  ['We ring\nfirst. Then\n  we write.', 'We ring first.   Then we write.  '],
  ['In the year\n2026. We ring.', 'In the year 2026. We ring.'],
  ['- ring the\n  resident\n- write', '- ring the resident\n- write'],
  ['One.\n\n\n\nTwo.', 'One.\n\nTwo.\n'],
  ['One.\r\nTwo.', 'One. Two.'],
  ['caf\u00e9', 'cafe\u0301'],
  ['# Head\nOne\ntwo', '# Head\nOne two'],
];

test.each(same)('%j is as %j', (one, other) => {
  expect(normaliseProse(one)).toBe(normaliseProse(other));
});

const different: readonly (readonly [string, string])[] = [
  ['One.\n\nTwo.', 'One. Two.'],
  ['Ring.\n- Write.', 'Ring. - Write.'],
  ['Ring.\n1. Write.', 'Ring. 1. Write.'],
  ['- a\n- b', '- a b'],
  ['- a\n2. b', '- a 2. b'],
  ['- a\n  - b', '- a\n- b'],
  ['One\\\ntwo', 'One two'],
  ['One  \ntwo', 'One two'],
  ['| a |\n|---|\n| b |', '| a |\n|---| | b |'],
  ['```\na\nb\n```', '```\na b\n```'],
  ['```\na\n\n\nb\n```', '```\na\n\nb\n```'],
  ['    a\n    b', '    a b'],
  ['> a\n\nb', '> a b'],
  ['Title\n===\nText', 'Title === Text'],
  ['within 5 days', 'within 50 days'],
  ['+ z\n     e\n*a', '+ z\n      e\n *a'],
  ['One.\n\u00a0\nTwo.', 'One.\n\nTwo.'],
  ['- a\n\u00a0\n- b', '- a\n\n- b'],
];

test.each(different)('%j is not as %j', (one, other) => {
  expect(normaliseProse(one)).not.toBe(normaliseProse(other));
});
