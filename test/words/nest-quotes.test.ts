import { expect, test } from 'vitest';
import { nestQuotes } from '../../src/words/short-text.ts';

test.each([
  ['““yes”” is not an answer', '“‘yes’” is not an answer'],
  ['“We say “soon” to all” is wrong, “a” too', '“We say ‘soon’ to all” is wrong, “a” too'],
  ['“a” and “b”', '“a” and “b”'],
  ['“a “b “c”””', '“a ‘b ‘c’’”'],
  // Marks that do not come in pairs are somebody’s own.
  ['“a “b” is not', '“a “b” is not'],
  ['“a” b” is not', '“a” b” is not'],
  ['””““', '””““'],
])('%s', (text, nested) => expect(nestQuotes(text)).toBe(nested));
