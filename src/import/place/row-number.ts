import { listWords } from '../../words/compare.ts';
import { type SourceRow, wordsOf } from '../read/rows.ts';

/**
 * A number such as 5.10 near the start of a row's first cell, or else at the start of its requirement, where it may
 * have run together with the words (`6.10If all`); or `''`.
 */
export function numberOf(row: SourceRow): string {
  const near = wordsOf(row.provision)
    .split(/[\s:;,()[\]–—]+/)
    .slice(0, 8);
  const first = wordsOf(row.requirement).trimStart().slice(0, 40);
  for (const word of [...near, first]) {
    const number = /^(\d{1,3}\.\d{1,3})(?:\.?$|\.?(?=[\s:;,)–—]|\p{Lu}))/u.exec(word)?.[1];
    if (number !== undefined) return number;
  }
  return '';
}

/** The words of the requirement without its number and list marks. Where that column is missing, of the first cell. */
export function requirementWords(row: SourceRow, number: string): string {
  const blocks = row.requirement.length > 0 ? row.requirement : row.provision;
  const lines = blocks.map((block) => wordsOf([block]).replace(listMark, ''));
  const text = lines.join(' ').trimStart();
  const at = number === '' ? -1 : text.indexOf(number);
  return at === -1 || at > 40 ? text : text.slice(at + number.length);
}

/** The same as words for comparing. */
export function requirementTokens(row: SourceRow, number: string): string[] {
  return listWords(requirementWords(row, number));
}

const listMark = /^\s*(?:[•·▪◦‣●○■□o*–-]\s+|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+)/i;
