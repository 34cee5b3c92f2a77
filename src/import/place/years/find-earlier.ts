import type { Code, Provision } from '../../../codes/code.ts';
import { squashText } from '../../../words/compare.ts';
import type { CodeTerms, EarlierCode } from '../../code-terms.ts';
import type { SourceRow } from '../../read/rows.ts';
import { leastAlike, scoreOf } from '../find-wording.ts';
import { numberOf, requirementWords } from '../row-number.ts';

/** A row's answer to a provision of an earlier edition. */
export interface EarlierAnswer {
  readonly is: 'earlier';
  readonly edition: EarlierCode;
  /** Its number there, which may be one that we do not know. */
  readonly id: string;
}

/**
 * The rows that answer an earlier edition: those with its wording and not the present Code's, and those worded alike in
 * both with a number that only it has there. If most rows belong to that edition, so does the number of a row without
 * words, or with words that are like no provision's. So do all numbers without words, if most are not the present Code's.
 */
export function findEarlier(rows: readonly SourceRow[], terms: CodeTerms): Map<SourceRow, EarlierAnswer> {
  const found = new Map<SourceRow, EarlierAnswer>();
  for (const edition of terms.earlier) {
    const sides = weighRows(rows, edition, terms);
    const count = (wanted: Side['is']): number => sides.filter(({ is }) => is === wanted).length;
    const isMostly = count('old') > count('new') || areNumbersOf(sides, edition, terms);
    for (const side of sides) {
      const id = idIn(side, isMostly);
      if (id !== '' && !found.has(side.row)) found.set(side.row, { is: 'earlier', edition, id });
    }
  }
  return found;
}

/**
 * Whether rows have numbers and neither edition's wording, and most of the numbers are not the present Code's but some are
 * known as the earlier edition's: then none of them can be believed to be the present Code's.
 */
function areNumbersOf(sides: readonly Side[], { code: old }: EarlierCode, { code }: CodeTerms): boolean {
  if (sides.some(({ is }) => is === 'old' || is === 'new')) return false;
  const numbers = [...new Set(sides.map(({ number }) => number))].filter((number) => number !== '');
  const others = numbers.filter((number) => !hasProvision(code, number));
  const { beyond = [] } = code.earlier.find(({ edition }) => edition === old.edition) ?? {};
  const isKnown = others.some((number) => hasProvision(old, number) || beyond.includes(number));
  return isKnown && others.length > numbers.length - others.length;
}

/** The number that a row answers in the earlier edition, or `''`. */
function idIn({ is, provision, number }: Side, isMostly: boolean): string {
  if (is === 'old') return provision?.id ?? '';
  return is !== 'new' && isMostly ? number : '';
}

/** Which of two editions each row's wording comes from. */
export function weighRows(
  rows: readonly SourceRow[],
  edition: EarlierCode,
  terms: CodeTerms,
): (Side & { readonly row: SourceRow })[] {
  return rows.map((row) => ({ row, ...weighRow(row, edition, terms) }));
}

/** Which edition a row's wording comes from: `bare` if it has none, `unknown` if neither has anything like it. */
interface Side {
  readonly is: 'old' | 'new' | 'bare' | 'unknown';
  readonly provision: Provision | undefined;
  readonly number: string;
}

function weighRow(row: SourceRow, { code: old }: EarlierCode, terms: CodeTerms): Side {
  const number = numberOf(row, terms);
  const words = requirementWords(row, number);
  const letters = squashText(words);
  const alike = letters.length < fewestLetters ? [] : terms.findWording(words);
  const best = (code: Code): Best =>
    alike
      .filter((likeness) => likeness.code === code)
      .map((likeness) => ({ provision: likeness.provision, score: scoreOf(likeness, letters.length) }))
      .filter(({ score }) => score >= leastAlike)
      .reduce((most: Best, one) => (isBetter(one, most, number) ? one : most), noLikeness);
  const [before, now] = [best(old), best(terms.code)];
  if (letters.length < fewestLetters) return { is: 'bare', provision: undefined, number };
  if (!before.provision && !now.provision) return { is: 'unknown', provision: undefined, number };
  return { is: isOld(before, now, number) ? 'old' : 'new', provision: before.provision, number };
}

// If it has fewer letters, a requirement's cell holds a number or a title at most.
const fewestLetters = 20;

interface Best {
  readonly provision: Provision | undefined;
  readonly score: number;
}

const noLikeness: Best = { provision: undefined, score: 0 };

function isBetter(one: Best, most: Best, number: string): boolean {
  return one.score > most.score || (one.score === most.score && one.provision?.id === number);
}

/** If both are alike, the number decides; if that does not, it is the present Code. */
function isOld(before: Best, now: Best, number: string): boolean {
  const difference = before.score - now.score;
  if (before.provision === undefined || difference < -alikeWithin) return false;
  if (difference > alikeWithin) return true;
  return before.provision.id === number && now.provision?.id !== number;
}

const alikeWithin = 0.03;

function hasProvision(code: Code, id: string): boolean {
  return code.provisions.some((provision) => provision.id === id);
}

/** The provision that replaced the earlier edition's, and its place in the Code; or why there is none. */
export function followMap(
  { edition, id }: EarlierAnswer,
  code: Code,
): { readonly provision: Provision; readonly position: number } | string {
  if (!hasProvision(edition.code, id))
    return `its number ${id} is the ${edition.code.edition} edition’s, and its wording there is not known`;
  const known = `it answers ${id} of the ${edition.code.edition} edition`;
  const heirs = code.provisions.filter((provision) => originsOf(provision.id, edition).includes(id));
  const [heir, second] = heirs;
  if (heir === undefined) return `${known}, which has no counterpart in this edition`;
  if (second !== undefined) return `${known}, which became ${heirs.map((one) => one.id).join(' and ')}`;
  const [nearest] = originsOf(heir.id, edition);
  if (nearest !== id) return `${known}, which became part of ${heir.id} with ${nearest}`;
  return { provision: heir, position: code.provisions.indexOf(heir) };
}

function originsOf(id: string, { code, map }: EarlierCode): readonly string[] {
  return map.provisions.get(id)?.from ?? (hasProvision(code, id) ? [id] : []);
}

/** Whether the wording changed between the provision answered and its successor. */
export function isChanged({ edition }: EarlierAnswer, id: string): boolean {
  return edition.map.provisions.get(id)?.wordingChanged ?? false;
}
