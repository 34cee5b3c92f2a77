import { locatePath } from '../../../source/source.ts';
import { describePath } from '../../provision-path.ts';
import type { Finding, FormContext, Rule } from '../../rule.ts';
import { listTexts } from '../../written-texts.ts';

/** Characters that nobody sees and that change what is seen: controls, and those that turn the direction of words; and the sign of a lost one. */
const hidden = /(?![\t\n\r])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffd]/gu;

const names: Readonly<Record<string, string>> = {
  '\u0000': 'null',
  '\u0007': 'bell',
  '\u0008': 'backspace',
  '\u000b': 'vertical tab',
  '\u000c': 'form feed',
  '\u001b': 'escape',
  '\u007f': 'delete',
  '\u0085': 'next line',
  '\u061c': 'Arabic letter mark',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'end of an embedding',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'end of an isolate',
  '\ufeff': 'byte-order mark',
  '\ufffd': 'the sign for a character that was lost',
};

/** A character that cannot be seen and would be published: typed, or written as an escape such as `\u202e`. */
export const controlCharacter: Rule<FormContext> = {
  id: 'control-character',
  severity: 'error',
  gap: false,
  find: ({ root, text: written }) =>
    listTexts(root).flatMap(({ path, at, text }): Finding[] => {
      const [first, ...others] = [...text.matchAll(hidden)];
      // Other rules tell of a key that is not known.
      if (!first || (at === 'key' && first[0] === '\ufffd')) return [];
      const words =
        /(?<![\p{L}\d])[\p{L}\d]+[^\p{L}\d]*$/u
          .exec(text.slice(Math.max(0, first.index - 60), first.index))?.[0]
          .trim() ?? '';
      const place = words === '' ? 'at the beginning' : `after “${words.replace(hidden, '')}”`;
      const more = others.length === 0 ? '' : ` and ${others.length} more such`;
      const [start, end] = locatePath(root, path, at);
      const typed = written.slice(start, end).search(hidden);
      return [
        {
          path,
          at,
          message: `${at === 'key' ? 'The key' : 'The text of'} ${describePath(path).replace(hidden, '␣')} has the character ${describe(first[0])} ${place}${more}.`,
          help:
            first[0] === '\ufffd'
              ? 'Type the character that was lost in its place.'
              : 'Take it out: type the words around it anew, or delete its escape (a backslash and what follows it).',
          ...(typed < 0 ? {} : { span: [start + typed, start + typed + 1] }),
        },
      ];
    }),
};

function describe(sign: string): string {
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return names[sign] ? `${code} (${names[sign]})` : code;
}
