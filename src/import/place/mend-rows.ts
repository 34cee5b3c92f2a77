import { squashText } from '../../words/compare.ts';
import type { CodeTerms } from '../code-terms.ts';
import { type Column, columns, type Passage, type SourceRow, textOf, wordsOf } from '../read/rows.ts';
import { type Anchor, findAnchors } from './find-anchors.ts';
import { findRows } from './find-rows.ts';
import type { Likeness } from './find-wording.ts';
import { joinLetters } from './joined/join-letters.ts';
import { shareRow } from './joined/share-rows.ts';
import { numberOf, requirementWords } from './row-number.ts';

/**
 * Rows of a table as they must have been: one whose cells ran together or moved along is read again using the Code's
 * wording, and one that a page break cut in two is joined, as are those for the letters of one provision; one for several
 * provisions is given to each. Whatever the Code does not explain stays as it is.
 */
export function mendRows(rows: readonly SourceRow[], terms: CodeTerms): SourceRow[] {
  const mended: SourceRow[] = [];
  for (const row of joinLetters(rows, terms).flatMap(
    (each) => shareRow(each, terms) ?? splitRow(each, terms),
  )) {
    const last = mended.at(-1);
    if (last !== undefined && goesOn(last, row, terms)) mended[mended.length - 1] = joinRows(last, row);
    else mended.push(row);
  }
  return mended;
}

/** The rows found in a row's words, cell after cell; the row itself if any words would be left over. */
function splitRow(row: SourceRow, terms: CodeTerms): SourceRow[] {
  if (!isDisplaced(row, terms)) return [row];
  const passages = columns.flatMap((column, index) =>
    row[column].map(
      (block): Passage => ({ kind: 'passage', place: row.place, block: { ...block, cell: index + 1 } }),
    ),
  );
  const { pieces } = findRows(passages, terms, false);
  const found = pieces.filter((piece) => piece.kind === 'row');
  if (found.length === 0 || found.length < pieces.length) return [row];
  return found.map((each, index) => (index === 0 ? { ...each, others: row.others } : each));
}

/** Whether the Code's wording is in the wrong cell, with an answer after it, or there twice. */
function isDisplaced(row: SourceRow, terms: CodeTerms): boolean {
  const { readAnswer } = terms;
  const text = (column: Column): string => row[column].map(textOf).join('\n');
  const anchorsIn = (column: Column): Anchor[] => findAnchors(text(column), terms, false);
  const first = row.requirement.length > 0 ? 'requirement' : 'provision';
  const [own, second] = anchorsIn(first);
  if (second !== undefined) return true;
  if (own !== undefined) {
    return row.comply.length === 0 && readAnswer(text(first).slice(own.end)).length > 0;
  }
  const requirement = text('requirement');
  if (readAnswer(requirement).comply !== '' && anchorsIn('provision').length === 1) return true;
  if (squashText(requirement).length >= longestNumber) return false;
  // Beside a number and an answer, the wording in another cell is a quotation.
  if (numberOf(row, terms) !== '' && readAnswer(text('comply')).length > 0) return false;
  const isAlone = [row.provision, row.requirement, row.comply].every((cell) => cell.length === 0);
  const others: readonly Column[] = isAlone ? ['evidence', 'commentary'] : ['comply', 'evidence'];
  return others.some((column) => anchorsIn(column).length > 0);
}

// If it has fewer letters, a requirement's cell holds a number at most.
const longestNumber = 20;

/** Whether a row has no answer of its own, and only continues the row above. */
function goesOn(above: SourceRow, row: SourceRow, terms: CodeTerms): boolean {
  const { findWording, readAnswer } = terms;
  if (numberOf(row, terms) !== '' || columns.every((column) => row[column].length === 0)) return false;
  if (above.comply.length > 0 && readAnswer(wordsOf(row.comply)).length > 0) return false;
  const words = requirementWords(row, '');
  if (words.trim() === '') return above.provision.length + above.requirement.length > 0;
  const number = numberOf(above, terms);
  const alike = findWording(words);
  const isBare = columns.every((column) => column === 'provision' || above[column].length === 0);
  if (isBare && number !== '')
    return alike.some(({ provision, share }) => provision.id === number && share > 0.5);
  return isRestOf(above, words, alike, terms);
}

/** Whether words are the end of a requirement whose start is in the row above. */
function isRestOf(above: SourceRow, words: string, alike: readonly Likeness[], terms: CodeTerms): boolean {
  const begun = terms.findWording(requirementWords(above, numberOf(above, terms)));
  const most = squashText(words).length * 0.7;
  return alike.some(
    ({ provision, before, letters }) =>
      before >= 15 &&
      letters >= most &&
      begun.some((start) => start.provision === provision && start.before <= 3 && start.after >= 15),
  );
}

function joinRows(above: SourceRow, row: SourceRow): SourceRow {
  const joined: Record<Column, SourceRow[Column]> = {
    provision: [...above.provision, ...row.provision],
    requirement: [...above.requirement, ...row.requirement],
    comply: [...above.comply, ...row.comply],
    evidence: [...above.evidence, ...row.evidence],
    commentary: [...above.commentary, ...row.commentary],
  };
  return { ...above, ...joined, others: [...above.others, ...row.others] };
}
