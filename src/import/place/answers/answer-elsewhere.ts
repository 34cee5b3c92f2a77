import type { CodeTerms } from '../../code-terms.ts';
import { type SourceRow, textOf } from '../../read/rows.ts';

/**
 * A line of a row without an answer that is one, alone or after a name that we do not know (`Verdict: Yes`), wherever in
 * the row it stands; `''` if there is none. It is not taken, but told.
 */
export function findElsewhere(row: SourceRow, { readAnswer }: CodeTerms): string {
  const lines = [row.provision, row.requirement, row.commentary, row.evidence]
    .flat()
    .flatMap((block) => textOf(block).split('\n'))
    .map((line) => line.trim());
  const isWhole = (words: string): boolean => {
    const { comply, length } = readAnswer(words);
    return comply !== '' && !/[\p{L}\p{N}]/u.test(words.slice(length));
  };
  const found = lines.find((line) => {
    if (line.length > longest) return false;
    const [, value = ''] = /^.*[:?|–—\])(]\s*([^:?|–—\])(]+)\W*$/.exec(line) ?? [];
    return isWhole(line) || (value !== '' && isWhole(value.trim()));
  });
  return found ?? '';
}

// A name and an answer.
const longest = 100;
