import { listWords, squash, squashText } from '../../words/compare.ts';
import { wordsOf } from '../read/rows.ts';
import { tidySpaces } from '../read/words.ts';
import type { PlacedRow } from './board.ts';
import { requirementWords } from './row-number.ts';

/** Where a requirement first differs from the Code's wording: a few words of each from that point. */
export interface Difference {
  readonly document: string;
  readonly code: string;
}

/** Whether a row gives its requirement, and not just a number or a short title. */
export function hasRequirement({ row, provision, number }: PlacedRow): boolean {
  return listWords(requirementWords(row, number || provision.id)).length >= 6;
}

/**
 * Where a row words its requirement differently from the Code; undefined if it does not, or does not give it. Spaces,
 * quotation marks, punctuation, capitals and list marks never count as a difference, nor does our name of the provision above it, as
 * our own pages and documents have.
 */
export function firstDifference(line: PlacedRow): Difference | undefined {
  if (!hasRequirement(line)) return undefined;
  const { provision } = line;
  const given = withoutName(givenWords(line), provision.name);
  const words = provision.items.length === 0 ? given : given.replace(itemMarks, '$1');
  const wording = [provision.requirement, ...provision.items].join(' ');
  const [ours, theirs] = [squash(wording), squash(words)];
  if (ours.letters === theirs.letters) return undefined;
  let at = 0;
  while (at < ours.letters.length && ours.letters[at] === theirs.letters[at]) at += 1;
  return { document: excerpt(words, theirs.offsets[at]), code: excerpt(wording, ours.offsets[at]) };
}

/** A row's requirement as the document words it. */
export function givenWords({ row, number }: PlacedRow): string {
  return tidySpaces(requirementWords(row, number)).trim();
}

function withoutName(words: string, name: string): string {
  const [begun, { letters, offsets }] = [squashText(name), squash(words)];
  return begun !== '' && letters.startsWith(begun) ? words.slice(offsets[begun.length]) : words;
}

const itemMarks = /(^|[\s;:])\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})[.)]\s+/g;

/** What a row says beside its number before the answer, unless those are the Code's own words; otherwise `''`. */
export function otherWords({ row, provision, number }: PlacedRow): string {
  const title = wordsOf(row.provision)
    .replace(number || provision.id, '')
    .replace(labels, '');
  const requirement = row.requirement.length === 0 ? '' : requirementWords(row, number);
  const words = `${title} ${requirement}`.trim();
  const wording = [provision.requirement, ...provision.items].join(' ');
  const isOurs = squashText(wording).includes(squashText(words.replace(itemMarks, '$1')));
  return isOurs ? '' : tidySpaces(words);
}

const labels = /\b(?:code|provision|requirement|section|stage (?:one|two|1|2))\b/gi;

/** A few words of a text around an offset. */
function excerpt(text: string, at = text.length): string {
  const before = text.slice(0, at).split(' ');
  const from = before.slice(0, Math.max(0, before.length - 4)).join(' ').length;
  const words = text.slice(from).trim().split(' ');
  return `${from > 0 ? '… ' : ''}${words.slice(0, 11).join(' ')}${words.length > 11 ? ' …' : ''}`;
}
