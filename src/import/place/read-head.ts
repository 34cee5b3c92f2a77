import type { CodeTerms } from '../code-terms.ts';
import { type Piece, textOf } from '../read/rows.ts';
import { type ClueFacts, type HeadPath, labelKinds, sentenceKinds } from './head-words.ts';
import { type Labelled, splitLabelled } from './split-labelled.ts';

/** What a document says plainly of itself: which landlord's it is, for which year, from which day. */
export interface HeadFacts {
  /** As the draft writes them: days as ISO dates. What is contradictory or unclear is not here. */
  readonly taken: Partial<Readonly<Record<HeadPath, string>>>;
  /** Everything that was found, taken or not, in the document's order. */
  readonly found: readonly FoundFact[];
}

/** Words of a document about itself. */
export interface FoundFact {
  /** What they say: `the landlord’s name`. */
  readonly what: string;
  readonly words: string;
  readonly place: string;
  /** What was made of them, as the draft has it; `''` if they were not taken. */
  readonly taken: string;
}

/**
 * Reads who is assessed, for which year and when from the words outside the answers: after a label (`Landlord name:`),
 * in the cell beside one, or in a sentence that can mean nothing else. Where two places disagree neither is taken.
 */
export function readHead(pieces: readonly Piece[], terms: CodeTerms): HeadFacts {
  const clues = pieces.flatMap((_piece, index) => cluesAt(pieces, index, terms));
  const values = new Map<HeadPath, Set<string>>();
  for (const { facts } of clues) {
    for (const [path, value] of Object.entries(facts) as [HeadPath, string][])
      values.set(path, (values.get(path) ?? new Set()).add(value));
  }
  const taken = Object.fromEntries(
    [...values].flatMap(([path, its]) => (its.size === 1 ? [[path, [...its].join('')]] : [])),
  ) as HeadFacts['taken'];
  return withoutFuture(taken, clues);
}

/** The fields that a passage gives; none for a row. */
export function readFacts(pieces: readonly Piece[], index: number, terms: CodeTerms): ClueFacts['facts'] {
  return Object.assign({}, ...cluesAt(pieces, index, terms).map(({ facts }) => facts));
}

/** What some words say: the fields they give, none if they are about one but not clear. */
interface Clue extends ClueFacts {
  readonly what: string;
  readonly words: string;
  readonly place: string;
}

/** Years alone (`2025/26`) are no period if the assessment was finished before they ended. */
function withoutFuture(taken: HeadFacts['taken'], clues: readonly Clue[]): HeadFacts {
  const { assessed = '', 'period.to': to = '' } = taken;
  const isFuture = assessed !== '' && assessed < to && clues.some(({ isYears }) => isYears);
  const kept = { ...taken };
  if (isFuture || to === '' || (taken['period.from'] ?? '') === '') {
    delete kept['period.from'];
    if (isFuture) delete kept['period.to'];
  }
  return {
    taken: kept,
    found: clues.map(({ what, words, place, facts }) => ({
      ...{ what, words, place },
      taken: (Object.entries(facts) as [HeadPath, string][])
        .filter(([path, value]) => kept[path] === value)
        .map(([, value]) => value)
        .join(' to '),
    })),
  };
}

function cluesAt(pieces: readonly Piece[], index: number, terms: CodeTerms): Clue[] {
  const piece = pieces[index];
  if (piece?.kind !== 'passage') return [];
  const text = textOf(piece.block);
  const { place } = piece;
  const several = splitLabelled(text);
  if (several.length > 1) {
    return several.flatMap(({ kind, label, value }) =>
      kind.tells.test(value)
        ? [{ what: kind.what, words: `${label}: ${value}`, place, ...kind.read(value) }]
        : [],
    );
  }
  const said = labelled(pieces, index, terms);
  if (said !== undefined) {
    const { kind, value } = said;
    if (!kind.tells.test(value)) return [];
    const clue = { what: kind.what, words: `${said.label}: ${value}`, place, ...kind.read(value) };
    // What follows a name on its line.
    return [clue, ...(clue.facts['landlord.name'] === undefined ? [] : sentencesIn(text, place))];
  }
  return sentencesIn(text, place);
}

/** What the sentences of a text say. */
function sentencesIn(text: string, place: string): Clue[] {
  return sentenceKinds.flatMap(({ what, pattern, read }) => {
    const found = pattern.exec(text);
    if (found === null) return [];
    const clue = read(found);
    if (Object.keys(clue.facts).length === 0) return [];
    return [{ what, words: shorten(text, found.index), place, ...clue }];
  });
}

function shorten(text: string, at: number): string {
  const from = Math.max(0, text.lastIndexOf('\n', at) + 1);
  const line = text.slice(from).split('\n', 1)[0] ?? '';
  return line.length > 160 ? `${line.slice(0, 160)} …` : line;
}

/** A label and what follows it: on its line, in the next cell, or on the next line. */
function labelled(pieces: readonly Piece[], index: number, terms: CodeTerms): Labelled | undefined {
  const piece = pieces[index];
  if (piece?.kind !== 'passage') return undefined;
  const [text = ''] = textOf(piece.block).split('\n', 1);
  const found =
    /^\W{0,3}((?:[\p{L}’' ()/]|(?<=\p{L})-(?=\p{L})){3,60}?)\s*(?:[:|]|\s[–—-]\s|$)\s*(.*)$/u.exec(text);
  const [, label = '', rest = ''] = found ?? [];
  const kind = labelKinds.find(({ label: pattern }) => pattern.test(label.trim()));
  if (kind === undefined) return undefined;
  const value = rest.replace(/(?<![\s|])[\s|]+$/, '') || nextTo(pieces, index, terms);
  return value === '' ? undefined : { kind, label: label.trim(), value };
}

/** The words of the cell or the line after a label that stands alone. */
function nextTo(pieces: readonly Piece[], index: number, terms: CodeTerms): string {
  const [piece, next] = [pieces[index], pieces[index + 1]];
  if (piece?.kind !== 'passage' || next?.kind !== 'passage') return '';
  const isBeside = piece.block.cell > 0 && next.block.cell === piece.block.cell + 1;
  const isBelow = piece.block.cell === 0 && /:\s*$/.test(textOf(piece.block));
  const words = textOf(next.block).split('\n', 1)[0]?.trim() ?? '';
  if ((!isBeside && !isBelow) || terms.readLabel(words) !== undefined || words.endsWith(':')) return '';
  return words.length > 120 ? '' : words;
}
