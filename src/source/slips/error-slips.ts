import type { YAMLError } from 'yaml';
import type { Grammar } from '../grammar.ts';
import { diagnoseBarSpace } from './bar-slips.ts';
import { diagnoseLostComma, diagnoseLostEnd } from './brackets/comma-slips.ts';
import { diagnoseSecondDocument } from './file-slips.ts';
import { diagnoseBlankAbove, diagnoseColonGap, diagnoseIndent, diagnoseTabs } from './layout-slips.ts';
import { type Line, looksLikeEntry, readLine, readNextLine, readPreviousLine, readTextSpan } from './line.ts';
import { diagnoseBullet } from './list-slips.ts';
import { diagnosePath } from './path-slips.ts';
import { type Diagnosis, diagnose } from './slip.ts';
import { diagnoseStrayText } from './stray-slips.ts';
import {
  diagnoseUnclosed as diagnoseUnclosedText,
  doubleBackslashes,
  findClosingQuote,
} from './text-slips.ts';
import { diagnoseValue } from './value-slips.ts';

/**
 * What the writer did where YAML's parser stumbled, in the writer's terms: the first guess that `isNew`, that is, not a
 * slip that has already been mended.
 */
export function diagnoseError(
  text: string,
  offset: number,
  error: YAMLError,
  grammar: Grammar,
  isNew: (diagnosis: Diagnosis) => boolean,
): Diagnosis {
  for (const guess of guesses) {
    const diagnosis = guess(text, readLine(text, offset, grammar), error.code, offset, isNew);
    if (diagnosis && isNew(diagnosis)) return diagnosis;
  }
  const { end } = readLine(text, offset, grammar);
  return diagnose(
    'yaml-syntax',
    [offset, Math.max(offset + 1, Math.min(error.pos[1] - error.pos[0] + offset, end))],
    'YAML cannot read the file beyond this place, so the rest was not checked.',
    `Look at this line and the one above for a missing quote, bracket or colon, and at how they are indented. (The parser says: ${error.message.split(/ at line| in /)[0]}.)`,
    [],
  );
}

type Guess = (
  text: string,
  line: Line,
  code: YAMLError['code'],
  offset: number,
  isNew: (diagnosis: Diagnosis) => boolean,
) => Diagnosis | undefined;

const guesses: readonly Guess[] = [
  diagnoseTabs,
  (text, _line, code, offset) => diagnoseLostComma(text, offset, code),
  (text, _line, code, offset) => diagnoseLostEnd(text, offset, code),
  diagnoseBlankAbove,
  (text, line, _code, offset, isNew) =>
    offset >= text.trimEnd().length ? diagnoseUnclosed(text, line, isNew) : undefined,
  diagnoseOpenQuote,
  (text, { grammar }, code, offset) =>
    code === 'MULTIPLE_DOCS' ? diagnoseSecondDocument(text, offset, grammar) : undefined,
  (text, line, code, offset) => (code === 'BAD_DQ_ESCAPE' ? diagnoseEscape(text, line, offset) : undefined),
  diagnoseBarSpace,
  diagnoseColonGapAbove,
  diagnoseBulletNearby,
  (text, line, code) => (code === 'BAD_INDENT' ? diagnoseUnclosedBracket(text, line) : undefined),
  (text, line, code) => (code === 'BAD_INDENT' ? diagnoseIndent(text, line) : undefined),
  (text, line, code) => (code === 'BAD_INDENT' ? diagnoseStrayText(text, line) : undefined),
  diagnoseColonGap,
  (text, line) => diagnoseBullet(text, line.start + line.indent.length, line.grammar),
  diagnoseValue,
  diagnoseIndentBelow,
  diagnoseItem,
  diagnoseStrayText,
];

/** `comply:yes` is text, and the sound line below it is where the parser stumbles. */
function diagnoseColonGapAbove(text: string, line: Line): Diagnosis | undefined {
  const above = readPreviousLine(text, line);
  const level = above && (above.indent.includes('\t') || above.indent.length === line.indent.length);
  return level ? diagnoseColonGap(text, above) : undefined;
}

/** A bullet among dashes is text: the parser stumbles on it, on the item below it or on the one above. */
function diagnoseBulletNearby(text: string, line: Line): Diagnosis | undefined {
  for (const near of [line, readPreviousLine(text, line), readNextLine(text, line)]) {
    const bullet = near && diagnoseBullet(text, near.start + near.indent.length, near.grammar);
    if (bullet && bullet.edits.length > 0) return bullet;
  }
  return undefined;
}

/** A list item further left than the items above it. */
function diagnoseItem(text: string, line: Line): Diagnosis | undefined {
  return text.startsWith('- ', line.start + line.indent.length) ? diagnoseIndent(text, line) : undefined;
}

function diagnoseEscape(text: string, line: Line, offset: number): Diagnosis {
  // Where the text is an address, its other backslashes are no more meant than that one.
  const [start] = readTextSpan(text, line);
  const close = text.charAt(start) === '"' ? findClosingQuote(text, start, '"') : -1;
  const path = close < 0 ? undefined : diagnosePath(text, [start, close + 1]);
  if (path?.edits.some(({ span }) => span[0] === offset)) return path;
  return diagnose(
    'backslash-in-quotes',
    [offset, offset + 2],
    'A backslash in double quotes starts a special character, but this is not one.',
    'Put the text in single quotes, where a backslash is only a backslash.',
    doubleBackslashes(text, offset),
  );
}

/** The parser notices an open quote or bracket only at the end of the text; show the line that opened it. */
function diagnoseUnclosed(
  text: string,
  last: Line,
  isNew: (diagnosis: Diagnosis) => boolean,
): Diagnosis | undefined {
  for (let line: Line | undefined = last; line; line = readPreviousLine(text, line)) {
    const diagnosis = /^["'[{]/.test(line.value) ? diagnoseValue(text, line) : undefined;
    if (diagnosis && isNew(diagnosis)) return diagnosis;
  }
  return undefined;
}

/** A text of several lines that opens with a quote which is closed only further on, in another entry. */
function diagnoseOpenQuote(text: string, line: Line): Diagnosis | undefined {
  const span = readTextSpan(text, line);
  const quote = text.charAt(span[0]);
  const first = readLine(text, span[0], line.grammar);
  if (!/["']/.test(quote) || first.key !== '' || looksLikeEntry(text, first)) return undefined;
  const close = findClosingQuote(text, span[0], quote);
  return close < 0 || close >= span[1] ? diagnoseUnclosedText(text, span) : undefined;
}

/** The same for a bracket that the parser notices at the entry below, which stands no further in than the line that opens it. */
function diagnoseUnclosedBracket(text: string, line: Line): Diagnosis | undefined {
  const first = readPreviousLine(text, line);
  for (let above = first; above; above = readPreviousLine(text, above)) {
    const isOpen = above === first || !/[\]}]$/.test(above.value);
    const diagnosis = isOpen && /^[{[]/.test(above.value) ? diagnoseValue(text, above) : undefined;
    if (diagnosis) return diagnosis;
    if (above.indent.length <= line.indent.length) return undefined;
  }
  return undefined;
}

/** A sound line followed by an entry that is indented too far reads as one text. */
function diagnoseIndentBelow(text: string, line: Line): Diagnosis | undefined {
  const below = line.key === '' ? undefined : readNextLine(text, line);
  return below && diagnoseIndent(text, below);
}
