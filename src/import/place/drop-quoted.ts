import type { CodeTerms } from '../code-terms.ts';

/** Where a text has a provision's wording, and what stands around it. */
interface Wording {
  /** The start of the wording with its number and labels, of the wording itself, and its end. */
  readonly start: number;
  readonly requirement: number;
  readonly end: number;
  readonly hasNumber: boolean;
  readonly startsLine: boolean;
}

/**
 * The wordings that may open a row, without those that an answer quotes: in a field with a label (“Evidence: the policy
 * says …”), between quotation marks, or without a number and an answer where rows have both.
 */
export function dropQuoted<Found extends Wording>(
  found: readonly Found[],
  text: string,
  terms: CodeTerms,
): Found[] {
  const sorted = found.map((wording) => ({ wording, opens: opensAfter(text, wording.end, terms) }));
  const rows = sorted.filter(({ opens }) => opens !== 'nothing').map(({ wording }) => wording);
  const most = { haveNumbers: isMost(rows, isNumbered), startLines: isMost(rows, startsWithNumber) };
  const kept: Found[] = [];
  let field = false;
  let at = 0;
  for (const { wording, opens } of sorted) {
    field = endsInField(text, at, wording.requirement, field, terms);
    at = Math.max(at, wording.end);
    const hasNumber = wording.hasNumber && (wording.startsLine || !field || !most.startLines);
    const isQuoted = /[“"‘«]\s*$/.test(text.slice(Math.max(0, wording.start - 3), wording.start));
    const isLoose = most.haveNumbers && (field || isQuoted);
    const isKept =
      hasNumber || opens === 'label' || (opens === 'answer' && !isLoose) || !(field || most.haveNumbers);
    if (!isKept) continue;
    kept.push(wording);
    field = false;
  }
  return kept;
}

type Opening = 'label' | 'answer' | 'nothing';

/** What follows a wording: the label of an answer, an answer, or neither. */
function opensAfter(text: string, end: number, { readLabel, readAnswer }: CodeTerms): Opening {
  const rest = text.slice(end, end + 300).trimStart();
  if (readLabel(rest)?.role === 'comply') return 'label';
  return readAnswer(rest).length > 0 ? 'answer' : 'nothing';
}

function isMost(rows: readonly Wording[], test: (row: Wording) => boolean): boolean {
  const count = rows.filter(test).length;
  return count > 0 && count >= rows.length - count;
}

const isNumbered = ({ hasNumber }: Wording): boolean => hasNumber;
const startsWithNumber = ({ hasNumber, startsLine }: Wording): boolean => hasNumber && startsLine;

/** Whether a stretch of text ends in a field of evidence or commentary; `field` says whether it begins in one. */
function endsInField(text: string, from: number, to: number, field: boolean, terms: CodeTerms): boolean {
  let isIn = field;
  const within = text.slice(from, Math.max(from, to));
  for (const { index } of within.matchAll(/^[^\S\r\n\u2028\u2029]*(?=\S)/gm)) {
    const role = terms.readLabel(within.slice(index, index + 200))?.role;
    if (role !== undefined) isIn = role === 'evidence' || role === 'commentary';
  }
  return isIn;
}
