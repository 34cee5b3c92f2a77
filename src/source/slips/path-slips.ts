import type { Edit, Span } from '../span.ts';
import { type Diagnosis, diagnose } from './slip.ts';

/** What only somebody, or a program, writes who knows that a backslash means something else in double quotes. */
const knowing = /\\(?:["\\\s]|x[\dA-F]{2}|u[\dA-Fa-f]{4}|n(?:\\n|[^a-z\\]|$))/;
/** A drive or the name of a server before a backslash. */
const root = /(?<![\p{L}\d\\])(?:[A-Za-z]:|\\\\[A-Za-z][\w.-]*)(?=\\[A-Za-z])/gu;

/** `"C:\temp"`: in double quotes `\t` is a tab. The span is that of the text with its quotes. */
export function diagnosePath(text: string, [start, end]: Span): Diagnosis | undefined {
  const written = text.slice(start + 1, end - 1);
  const path = [...written.matchAll(root)].find((one) => isPath(written, one.index, one[0]));
  if (!path) return undefined;
  const from = start + 1 + path.index;
  const first = from + path[0].length;
  return diagnose(
    'backslash-in-quotes',
    [first, first + 2],
    'A backslash in double quotes starts a special character, so this address would be changed.',
    'Put the text in single quotes, where a backslash is only a backslash.',
    [...text.slice(from, end - 1).matchAll(/\\/g)].map(
      ({ index }): Edit => ({ span: [from + index, from + index + 1], text: '\\\\' }),
    ),
  );
}

/**
 * Whether a path is certainly meant. `Plan B:\n` may well be a label and a break of lines, unless nothing comes before
 * the drive, or a word that tells where something is (`kept in S:\new`).
 */
function isPath(written: string, at: number, name: string): boolean {
  const before = written.slice(0, at);
  const after = written.slice(at + name.length);
  if (knowing.test(before) || knowing.test(after)) return false;
  return (
    !after.startsWith('\\n') || before === '' || /\b(?:in|on|at|from|see|drive)\s+["'(“‘]?$/i.test(before)
  );
}
