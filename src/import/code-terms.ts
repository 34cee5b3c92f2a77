import type { AnswerWord, Code } from '../codes/code.ts';
import { loadEarlier } from '../codes/codes.ts';
import { shapeIds } from '../codes/id-shape.ts';
import type { CodeMap } from '../codes/load-code-map.ts';
import { squashText } from '../words/compare.ts';
import { findWordingOf, type Likeness } from './place/find-wording.ts';
import { type Answer, readAnswer } from './place/read-answer.ts';
import {
  areColumns,
  columnsOfAnswer,
  columnsOfHeader,
  type HeaderCell,
} from './read/grid/columns-of-header.ts';
import { type Label, readLabel } from './read/read-label.ts';

/** What other people's documents are recognised by: the words and numbers of a Code and of its earlier editions. */
export interface CodeTerms {
  readonly code: Code;
  /** Editions before it, known in full or in part, and what became of their provisions. */
  readonly earlier: readonly EarlierCode[];
  /** The pattern of an id: the source of a regular expression. */
  readonly ids: string;
  /** The Code's id that is written so, ignoring spaces and capitals; the text itself if there is none. */
  readonly idOf: (written: string) => string;
  readonly columnsOfHeader: (row: readonly string[]) => HeaderCell[] | undefined;
  /** The columns of a small table that answers the provision above it. */
  readonly columnsOfAnswer: (row: readonly string[]) => HeaderCell[] | undefined;
  /** Whether three or more cells are headings of the form. */
  readonly areColumns: (row: readonly string[]) => boolean;
  readonly readLabel: (line: string) => Label | undefined;
  readonly readAnswer: (text: string) => Answer;
  /** The stretches of a text worded like a provision, in the order they start; the Code's own come first. */
  readonly findWording: (text: string) => Likeness[];
}

/** An earlier edition, and the map from it. */
export interface EarlierCode {
  readonly code: Code;
  readonly map: CodeMap;
}

const known = new WeakMap<Code, CodeTerms>();

/** The terms of a Code. They are made once: finding its wording takes an index of it. */
export function termsOf(code: Code): CodeTerms {
  const terms = known.get(code) ?? makeTerms(code);
  known.set(code, terms);
  return terms;
}

function makeTerms(code: Code): CodeTerms {
  const earlier = loadEarlier(code.id);
  const editions = [code, ...earlier.map((edition) => edition.code)];
  const ids = editions.flatMap(({ provisions }) => provisions.map(({ id }) => id));
  const bySquash = new Map(ids.map((id) => [squashText(id), id]));
  const label = (line: string): Label | undefined => readLabel(line, code.columns);
  const [find, ...findEarlier] = editions.map((edition) => findWordingOf(edition, label));
  return {
    code,
    earlier,
    ids: shapeIds(ids, String.raw`\d{1,2}`).replaceAll(' ', String.raw`[^\S\n]*`),
    idOf: (written) =>
      ids.includes(written) || /^\d+\.\d+$/.test(written)
        ? written
        : (bySquash.get(squashText(written)) ?? written),
    columnsOfHeader: (row) => (row.length > mostColumns ? undefined : columnsOfHeader(row, code.columns)),
    columnsOfAnswer: (row) => (row.length > mostColumns ? undefined : columnsOfAnswer(row, code.columns)),
    areColumns: (row) => row.length <= mostColumns && areColumns(row, code.columns),
    readLabel: label,
    readAnswer: (text) => readAnswer(text, code.answers),
    findWording: (text) => {
      const own = find?.(text) ?? [];
      const old = findEarlier.flatMap((findIn) => findIn(text)).filter((one) => !isOutdone(one, own));
      return [...own, ...old].sort((a, b) => a.start - b.start);
    },
  };
}

// A form has a dozen; one with a column for each question and landlord has some hundreds.
const mostColumns = 1_000;

/**
 * Whether the Code now has more of the wording there: two of its provisions may have been one in an earlier edition.
 */
function isOutdone(old: Likeness, own: readonly Likeness[]): boolean {
  return own.some((one) => one.share > old.share && one.start < old.end && old.start < one.end);
}

/** The answer in a Code's form that has that key. */
export function findAnswerWord(code: Code, key: string): AnswerWord | undefined {
  return code.answers.find(({ answer }) => answer === key);
}
