import { wrapText } from '../words/wrap.ts';

/** How far to the right the lines of a file reach that people read in an editor. */
const width = 100;

/** A text as lines of a comment, indented by that many spaces; its further lines hang by `hang` more. */
export function writeComment(text: string, indent: number, hang = 0): string[] {
  const margin = ' '.repeat(indent);
  const lines = wrapText(text.replace(/\s+/g, ' ').trim(), width - indent - 2, hang).split('\n');
  return lines.map((line) => `${margin}# ${line}`.trimEnd());
}

/** Lines of an example as a comment, each kept as it is. */
export function writeExample(lines: readonly string[], indent: number): string[] {
  return lines.map((line) => `${' '.repeat(indent)}# ${line}`.trimEnd());
}
