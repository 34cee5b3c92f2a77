import type { CodeTerms } from '../../code-terms.ts';
import { type Block, type Piece, type SourceRow, textOf } from '../../read/rows.ts';
import { readFacts } from '../read-head.ts';
import { readPeriod } from './read-period.ts';

/** What a document says of how old some of its rows are; each is compared with its like alone. */
interface Age {
  /** The last day of the year assessed, and the day it was assessed, ISO. */
  readonly period?: string;
  readonly assessed?: string;
  /** A year without more: `2025`. */
  readonly year?: string;
}

/** Which of two rows is newer: above 0 if the first is, below 0 if the second, 0 if nothing tells. */
export type CompareAges = (one: SourceRow, other: SourceRow) => number;

/**
 * Tells which rows are newer, where the same provision is answered twice: by the year or the date that stands nearest
 * above a row (in a heading, or in what a document says of itself), else by its document's title or name.
 */
export function tellYears(
  documents: readonly { readonly name: string; readonly title: string; readonly pieces: readonly Piece[] }[],
  terms: CodeTerms,
): CompareAges {
  const ages = new Map<SourceRow, Age>();
  for (const { name, title, pieces } of documents) {
    let age: Age = { ...yearsIn(name.replace(/[_.]/g, ' ')), ...yearsIn(title) };
    for (const [index, piece] of pieces.entries()) {
      if (piece.kind === 'row') ages.set(piece, age);
      else age = { ...age, ...ageIn(piece.block, readFacts(pieces, index, terms)) };
    }
  }
  return (one, other) => {
    const [ours, theirs] = [ages.get(one) ?? {}, ages.get(other) ?? {}];
    for (const kind of ['period', 'assessed', 'year'] as const) {
      const [a, b] = [ours[kind], theirs[kind]];
      if (a !== undefined && b !== undefined && a !== b) return a > b ? 1 : -1;
    }
    return 0;
  };
}

function ageIn(block: Block, { 'period.to': period, assessed }: ReturnType<typeof readFacts>): Age {
  const text = textOf(block);
  return {
    ...(block.heading > 0 || isLine(text) ? yearsIn(text) : {}),
    ...(period === undefined ? {} : { period }),
    ...(assessed === undefined ? {} : { assessed }),
  };
}

/** Whether words are a title of their own: a year, or a line about an assessment or a table. */
function isLine(text: string): boolean {
  return (
    text.length <= 100 &&
    (/^\D{0,30}20\d\d(?:\s*[/–-]\s*(?:20)?\d\d)?[\s:.]*$/.test(text) ||
      /self-?\s?assessment|financial year/i.test(text))
  );
}

/** The financial year a title names, or a year alone; the edition of a Code is neither. */
function yearsIn(title: string): Age {
  const [, from = '', to = ''] =
    /(?<!\d)(20\d\d)(?:\s*(?:[/–-]|to)\s*|\s+)((?:20)?\d\d)(?![\d/–-])/.exec(title) ?? [];
  const period = readPeriod(`${from}/${to}`)?.to;
  if (period !== undefined) return { period, year: period.slice(0, 4) };
  const years = title.replace(/\b(?:code|edition|version)\b[^\d]{0,15}20\d\d|20\d\d (?:code|edition)/gi, '');
  const found = [...new Set(years.match(/(?<!\d)20\d\d(?!\d)/g) ?? [])];
  return found.length === 1 ? { year: found.join('') } : {};
}
