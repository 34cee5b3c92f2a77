import { listWords } from '../../../words/compare.ts';
import type { CodeTerms } from '../../code-terms.ts';
import { type Block, type SourceRow, textOf, wordsOf } from '../../read/rows.ts';
import { similarityOf } from '../../read/words.ts';
import { numberOf } from '../row-number.ts';

/**
 * Rows with those for the letters of one provision joined in it. Each answer is given with
 * its letter, as several answers in one row are.
 */
export function joinLetters(rows: readonly SourceRow[], terms: CodeTerms): SourceRow[] {
  const joined: SourceRow[] = [];
  let open: { id: string; parts: Part[] } | undefined;
  const close = (): void => {
    if (open !== undefined) joined.push(joinParts(open.parts));
    open = undefined;
  };
  for (const row of rows) {
    const part = open === undefined ? undefined : partOf(row, open.id, terms);
    if (part !== undefined) {
      open?.parts.push(part);
      continue;
    }
    close();
    const id = numberOf(row, terms);
    open = { id, parts: [partOf(row, id, terms) ?? { letter: '', number: '', row }] };
  }
  close();
  return joined;
}

interface Part {
  /** `''` for the row of the provision itself. */
  readonly letter: string;
  /** The provision's number, if the row gives it beside the letter; or `''`. */
  readonly number: string;
  readonly row: SourceRow;
}

/** A row for one letter of a provision: its first cell has only that, and what is asked is in the provision's list. */
function partOf(row: SourceRow, id: string, terms: CodeTerms): Part | undefined {
  const cell = wordsOf(row.provision).trim();
  const [, own, letter = ''] =
    new RegExp(String.raw`^(?:(${terms.ids})[\s.]*)?[([]?([a-z])[.)\]]*$`, 'i').exec(cell) ?? [];
  if (id === '' || letter === '' || (own !== undefined && terms.idOf(own) !== id)) return undefined;
  const codes = [terms.code, ...terms.earlier.map(({ code }) => code)];
  const lists = codes.flatMap(({ provisions }) => provisions.filter((one) => one.id === id));
  const words = listWords(wordsOf(row.requirement));
  const isItem = lists.some(({ items }) => {
    const item = items[letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0)];
    return item !== undefined && (words.length === 0 || similarityOf(words, listWords(item)) > 0.5);
  });
  return isItem ? { letter: letter.toLowerCase(), number: own ?? '', row } : undefined;
}

function joinParts(parts: readonly Part[]): SourceRow {
  const [first] = parts;
  if (first === undefined) throw new Error('a provision is never without its rows');
  if (parts.length === 1) return first.row;
  const answered = parts.filter(({ row }) => row.comply.length > 0);
  const said = new Set(answered.map(({ row }) => wordsOf(row.comply).trim().toLowerCase()));
  const isWhole = parts.every(({ letter, row }) => letter === '' || row.comply.length > 0);
  return {
    ...first.row,
    requirement: parts.flatMap((part) =>
      begin(part.letter === '' ? '' : `${part.letter}) `, part.row.requirement),
    ),
    comply:
      answered.length > 1
        ? answered.flatMap((part) => begin(`${nameOf(part)}: `, part.row.comply))
        : (answered[0]?.row.comply ?? []),
    evidence: parts.flatMap(({ row }) => row.evidence),
    commentary: parts.flatMap((part) =>
      begin(part.letter === '' ? '' : `(${part.letter}) `, part.row.commentary),
    ),
    others: parts.flatMap(({ row }) => row.others),
    ...(said.size === 1 && !isWhole ? { unsure: 'letters' as const } : {}),
  };
}

function nameOf({ letter, number }: Part): string {
  if (letter === '') return 'In all';
  return number === '' ? `Letter ${letter}` : `Letter ${letter} of ${number}`;
}

function begin(words: string, blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  if (first === undefined || words === '' || textOf(first).startsWith(words)) return [...blocks];
  const run = { text: words, bold: false, italic: false, href: '' };
  return [{ ...first, runs: [run, ...first.runs] }, ...rest];
}
