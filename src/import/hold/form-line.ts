import { foldWords, listWords } from '../../words/compare.ts';
import type { CodeTerms } from '../code-terms.ts';
import { isHeader } from '../place/find-rows.ts';
import { isHeadingLine, isSectionHeading } from '../place/match-heading.ts';
import { isPlaceholder } from '../read/block-builder.ts';
import { isChoiceName } from '../read/grid/columns-of-header.ts';
import type { SourceDocument } from '../read/rows.ts';
import { endsMidSentence } from '../read/words.ts';
import type { Stretch } from './stretches.ts';

type Headings = Pick<SourceDocument, 'headings' | 'otherColumns'>;

/**
 * Whether a stretch is the form's and not the landlord's: in a line or cell that only names columns, a section or a
 * provision, or is what Word shows in an empty field; or a label, if at the start of its line or of several words.
 */
export function isFormLine(
  { words, line, startsLine, upTo }: Stretch,
  document: Headings,
  terms: CodeTerms,
): boolean {
  if (startsLine && (isColumnHeading(words, document) || isLabel(words, terms))) return true;
  // The heads of all columns, run together with the first row.
  if (startsLine && isHeader(words, terms)) return true;
  // At the end of a sentence (“this meets the Code requirement”), the same words are the landlord's.
  const before = upTo.slice(0, Math.max(0, upTo.length - words.length));
  if (/\s/.test(words) && isLabel(words, terms) && !endsMidSentence(before)) return true;
  return isTitle(upTo, terms) || isWholeLine(line.replace(/^[\s•*#>–-]+|(?<![\s:.])[\s:.]+$/g, ''), terms);
}

/**
 * How many words at the start of a line or cell are a column's heading, which pages for narrow screens repeat there: all
 * of them, or those of a heading of several words; 0 if it begins with none.
 */
export function countHeadingWords(line: string, document: Headings): number {
  const words = listWords(line);
  const lengths = namesOf(document).map((heading) => {
    const its = listWords(heading);
    const begins = its.length > 0 && its.every((word, index) => words[index] === word);
    return begins && (its.length > 1 || words.length === 1) ? its.length : 0;
  });
  return Math.max(0, ...lengths);
}

/** Whether words are a column's heading in the document's tables. */
function isColumnHeading(words: string, document: Headings): boolean {
  const folded = foldWords(words);
  return namesOf(document).some((heading) => foldWords(heading) === folded);
}

/** The names of columns; a Yes or a No may be a landlord's answer, and no line is left out for it. */
function namesOf({ headings, otherColumns }: Headings): string[] {
  return [...headings, ...otherColumns].filter((heading) => !isChoiceName(heading));
}

/**
 * How many words at the start of a line are a label that prints both answers, as the form's own does (“Comply: Yes / No”):
 * neither is the landlord's. 0 for any other line.
 */
export function countChoiceWords(line: string, { readLabel }: CodeTerms): number {
  const label = readLabel(line);
  const words = label?.role === 'comply' ? line.slice(0, label.length) : '';
  return /\byes\s*(?:\/|or)\s*no\b/i.test(words) ? listWords(words).length : 0;
}

/**
 * Whether words are those of the label that their line begins with (“Evidence: Evidence”): the answer is kept, and only
 * covers the label's place instead of its own.
 */
export function saysLabel({ words, line }: Stretch, terms: CodeTerms): boolean {
  const label = terms.readLabel(line);
  const name = line.slice(0, label?.length ?? 0);
  return isLabel(words, terms) && foldWords(name) === foldWords(words);
}

function isLabel(words: string, { readLabel }: CodeTerms): boolean {
  return readLabel(`${words}:`)?.length === words.length + 1;
}

/** Whether words are a section's heading of more than one word, as before `, stage 2`. */
function isTitle(words: string, { code }: CodeTerms): boolean {
  return /\s/.test(words) && isSectionHeading(words, code);
}

function isWholeLine(words: string, terms: CodeTerms): boolean {
  return (
    isHeadingLine(words, terms) ||
    isHeader(words, terms) ||
    isPlaceholder(words) ||
    new RegExp(`^(?:(?:code )?(?:provision|section|paragraph) )?(?:${terms.ids})$`, 'i').test(words)
  );
}
