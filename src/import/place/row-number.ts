import { listWords } from '../../words/compare.ts';
import { spellPattern } from '../../words/phrases.ts';
import type { CodeTerms } from '../code-terms.ts';
import { type SourceRow, wordsOf } from '../read/rows.ts';

/**
 * An id such as 5.10 near the start of a row's first cell, or else at the start of its requirement, where it may have
 * run together with the words (`6.10If all`); or `''`.
 */
export function numberOf(row: SourceRow, { ids, idOf }: CodeTerms): string {
  const [near = ''] =
    /^(?:[^\s:;,()[\]–—]*[\s:;,()[\]–—]+){0,7}[^\s:;,[\]–—]*/.exec(wordsOf(row.provision)) ?? [];
  const first = wordsOf(row.requirement).trimStart().slice(0, 40);
  const ends = String.raw`(?=\.?(?:$|[\s:;,()[\]–—]|\p{Lu}))`;
  const inCell = new RegExp(String.raw`(?:^|[\s:;,()[\]–—])(${ids})${ends}`, 'u').exec(near)?.[1];
  const written = inCell ?? new RegExp(`^(${ids})${ends}`, 'u').exec(first)?.[1];
  return written === undefined ? '' : idOf(written);
}

/** The words of the requirement (or of the first cell if that column is missing) without its number and list marks. */
export function requirementWords(row: SourceRow, number: string): string {
  const blocks = row.requirement.length > 0 ? row.requirement : row.provision;
  const lines = blocks.map((block) => wordsOf([block]).replace(listMark, ''));
  const text = lines.join(' ').trimStart();
  const spelt = spellPattern(number, String.raw`\s*`);
  const found = number === '' ? null : new RegExp(spelt).exec(text);
  return found === null || found.index > 40 ? text : text.slice(found.index + found[0].length);
}

/** The same as words for comparing. */
export function requirementTokens(row: SourceRow, number: string): string[] {
  return listWords(requirementWords(row, number));
}

const listMark = /^\s*(?:[•·▪◦‣●○■□o*–-]\s+|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+)/i;
