import { agree } from '../../words/plurals.ts';
import { quoteWords } from '../../words/short-text.ts';
import type { Grammar } from '../grammar.ts';
import type { Edit, Span } from '../span.ts';
import { type Line, readLine, readNextLine, readPreviousLine, readTextSpan } from './line.ts';
import { type Diagnosis, diagnose } from './slip.ts';
import { quoted } from './text-slips.ts';

/** A dash with no space after it, so that the list is read as text; and any lines like it straight below. */
export function diagnoseDash(text: string, line: Line): Diagnosis | undefined {
  const lines: Line[] = [];
  for (let next: Line | undefined = line; next; next = readNextLine(text, next)) {
    if (readDash(text, next) === '') break;
    lines.push(next);
  }
  if (lines.length === 0) return undefined;
  const at = line.start + readDash(text, line).length;
  const more = lines.length - 1;
  const others = more === 0 ? '' : agree(more, ', nor after the next', `, nor after the next ${more}`);
  return diagnose(
    'no-space-after-dash',
    [at - 1, at],
    `There is no space after the dash of ${quoteWords(text.slice(at - 1, line.end), 30)}${others}, so YAML reads plain text and not a list.`,
    'Write a space after the dash.',
    lines.map((one): Edit => {
      const gap = one.start + readDash(text, one).length;
      return { span: [gap, gap], text: ' ' };
    }),
  );
}

/** The line up to a dash that needs a space; `''` if there is none. `-5` and `--` do not count. */
function readDash(text: string, line: Line): string {
  return /^[ \t]*-(?=[^\s\u00a0\d>:;,.-])/.exec(text.slice(line.start, line.end))?.[0] ?? '';
}

/** Lines that begin with • or another word processor's bullet, which YAML joins into one text. */
export function diagnoseBullet(text: string, offset: number, grammar: Grammar): Diagnosis | undefined {
  const line = readLine(text, offset, grammar);
  const sign = /^(?:[•‣▪▫●○◦·–—−]|\*(?= ))/.exec(text.slice(offset, line.end))?.[0];
  const own = offset === line.start + line.indent.length;
  if (!sign || !own) return undefined;
  return diagnose(
    'odd-bullet',
    [offset, offset + sign.length],
    `The line begins with ${sign}, which YAML does not take for the dash of a list.`,
    'For a list of evidence, begin each line with - and a space. In commentary, write | after the key first, and begin each point below it with - and a space.',
    mendBullet(text, line, [offset, offset + sign.length]),
  );
}

/** A dash for a bullet among dashes; quotes around emphasis; nothing if either may be meant. */
function mendBullet(text: string, line: Line, span: Span): Edit[] {
  if (isAmongDashes(text, line)) return [{ span, text: '-' }];
  return text.slice(...span) === '*' ? quoted(text, readTextSpan(text, line)) : [];
}

/** Whether a line above or below, in the same column, is an item of a list. */
function isAmongDashes(text: string, line: Line): boolean {
  return [readPreviousLine(text, line), readNextLine(text, line)].some(
    (other) =>
      other?.indent.length === line.indent.length && text.startsWith('- ', other.start + other.indent.length),
  );
}
