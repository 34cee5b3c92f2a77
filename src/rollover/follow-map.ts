import { asksForEvidence } from '../codes/answers.ts';
import type { Code } from '../codes/code.ts';
import { type CodeMap, originsOf } from '../codes/load-code-map.ts';
import { isMapValue, type ValueMap, withKey } from '../source/edit/edit-value.ts';
import { joinList } from '../words/lists.ts';
import { joinAnswers } from './join-answers.ts';
import { translateAnswer } from './translate-answer.ts';

/** A move of answers to another Code. */
export interface Move {
  readonly map: CodeMap;
  readonly from: Code;
  readonly to: Code;
}

/** What became of a provision, in words for the landlord. */
export interface Moved {
  /** The new number; for an answer left behind, the old one. */
  readonly provision: string;
  /** Whether the answer was left behind. */
  readonly isGone: boolean;
  readonly words: string;
}

/**
 * New numbers by old, for the answers that keep their place in the file: one of each merged group, and the first part
 * of a split provision. The others leave the file.
 */
export function listRenames({ map, from, to }: Move): Map<string, string> {
  const heirs = from.provisions.map(({ id }) => ({
    id,
    parts: to.provisions.map((part) => part.id).filter((part) => originsOf(part, map, from).includes(id)),
  }));
  const renames = new Map<string, string>(
    heirs.flatMap(({ id, parts }) => (parts.includes(id) ? [[id, id] as const] : [])),
  );
  for (const { id, parts } of heirs) {
    const taken = [...renames.values()];
    const free = parts.find((part) => !taken.includes(part));
    if (!renames.has(id) && free !== undefined) renames.set(id, free);
  }
  return renames;
}

/** The answers that keep a place in the file, still by their old numbers. */
export function keepHeirs(before: ValueMap, move: Move): ValueMap {
  const renames = listRenames(move);
  const known = new Set(move.from.provisions.map(({ id }) => id));
  return new Map([...before].filter(([id]) => renames.has(id) || !known.has(id)));
}

/** The answers by new number, in the order of the file; new provisions are blank. `before` has the old numbers. */
export function moveAnswers(before: ValueMap, move: Move): ValueMap {
  const { map, from, to } = move;
  const renames = listRenames(move);
  const kept = [...keepHeirs(before, move)].map(([id, answer]) => [renames.get(id) ?? id, answer] as const);
  const order = to.provisions.map(({ id }) => id);
  return order.reduce((after: ValueMap, id) => {
    const isNew = originsOf(id, map, from).length === 0;
    const joined = isNew ? blankAnswer(to) : joinOrigins(id, before, move);
    if (!joined) return after;
    const { written } = translateAnswer(readComply(joined), from, to);
    return withKey(after, id, joined.has('comply') ? withKey(joined, 'comply', written) : joined, order);
  }, new Map(kept));
}

/** The answers to the old provisions that became this one, as one; undefined where the file has none of them. */
function joinOrigins(id: string, before: ValueMap, { map, from }: Move): ValueMap | undefined {
  const origins = originsOf(id, map, from)
    .flatMap((old) => before.get(old) ?? [])
    .filter(isMapValue);
  return origins.length === 0 ? undefined : joinAnswers(origins, from);
}

function readComply(answer: ValueMap): string {
  const written = answer.get('comply');
  return typeof written === 'string' ? written : '';
}

function blankAnswer(to: Code): ValueMap {
  const keys = ['comply', ...(asksForEvidence(to) ? ['evidence'] : []), 'commentary'];
  return new Map(keys.map((key) => [key, '']));
}

/**
 * What to look at in the new provisions, and what was left behind, in the new Code's order. `before` is the answers by
 * their old numbers.
 */
export function describeMoves(before: ValueMap, move: Move): Moved[] {
  const { map, from, to } = move;
  const news = to.provisions.flatMap(({ id }) => {
    const joined = joinOrigins(id, before, move);
    const answer = joined ? translateAnswer(readComply(joined), from, to).words : '';
    const words = join(describeOrigin(id, map, from), answer);
    return words === '' ? [] : [{ provision: id, isGone: false, words }];
  });
  return [
    ...news,
    ...listLeftBehind(move).map((provision) => ({
      provision,
      isGone: true,
      words: 'No longer asked; its answer was not carried over.',
    })),
  ];
}

/** The old provisions that no new one takes up, whether or not the map says so, in the old Code's order. */
function listLeftBehind({ map, from, to }: Move): string[] {
  const taken = new Set(to.provisions.flatMap(({ id }) => originsOf(id, map, from)));
  return from.provisions.map(({ id }) => id).filter((id) => !taken.has(id));
}

function describeOrigin(id: string, map: CodeMap, from: Code): string {
  const origins = originsOf(id, map, from);
  const [origin = ''] = origins;
  const parts = [...map.provisions].filter(([, other]) => other.from.includes(origin)).length;
  const changed = map.provisions.get(id)?.wordingChanged
    ? 'The wording has changed: does the answer still meet it?'
    : '';
  if (origins.length === 0) return 'New in this edition.';
  if (origins.length > 1) return join(`Joined from ${joinList(origins)}: make one answer of it.`, changed);
  if (parts > 1) return join(`Split from ${origin}: keep only what answers this part.`, changed);
  return origin === id ? changed : join(`Was ${origin}.`, changed);
}

function join(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
