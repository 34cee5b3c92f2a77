import type { CodeTerms } from '../code-terms.ts';
import type { Answer } from './read-answer.ts';

/** The answers of several landlords (or stages, or services) to one provision, as one row gives them. */
export interface SeveralAnswers {
  /** The answer they all give; with `comply` `''` if they differ or one of them is not clear. */
  readonly answer: Pick<Answer, 'comply' | 'partial'>;
  /** Each with its name: `Alder Homes: Yes; Birch Homes: No`. */
  readonly words: string;
  /** How many characters of the text they take. */
  readonly length: number;
}

/**
 * The named answers that a text begins with: `Alder: Yes`, `Yes (Alder)` or `Yes – Alder`, on lines of their own or
 * parted by semicolons, commas or bars. Undefined if there are not at least two names.
 */
export function readSeveral(text: string, terms: CodeTerms): SeveralAnswers | undefined {
  const found: NamedAnswer[] = [];
  let length = 0;
  const parted = text.replace(/ \/ (?=[^\n;,:/]{2,60}(?::|\s[–—-]\s))/g, ' ; ');
  for (const { 0: whole, index } of parted.matchAll(items)) {
    if (whole.trim() === '') continue;
    const item = namedAnswer(whole, terms);
    if (item === undefined) break;
    found.push(item);
    length = index + whole.length;
  }
  const [first] = found;
  if (first === undefined || new Set(found.map(({ name }) => name.toLowerCase())).size < 2) return undefined;
  const isOne = found.every(({ comply, partial }) => comply === first.comply && partial === first.partial);
  return {
    answer: isOne ? { comply: first.comply, partial: first.partial } : { comply: '', partial: false },
    words: found.map(({ name, said }) => `${name}: ${said}`).join('; '),
    length,
  };
}

// A line, or a part of one before a semicolon or before a comma and the next name or answer.
const items =
  /[^\n;,]+(?:,(?!\s*(?:yes\b|no\b|partial|\p{Lu}[^\n;,:]{1,60}[:–—]))[^\n;,]*)*(?:[;,]|\n|$)|\n/giu;

interface NamedAnswer extends Pick<Answer, 'comply' | 'partial'> {
  readonly name: string;
  readonly said: string;
}

function namedAnswer(item: string, terms: CodeTerms): NamedAnswer | undefined {
  const words = item.replace(/^[\s•*·|>–-]+|(?<![\s;,.])[\s;,.]+$/g, '');
  const before = /^(\p{Lu}[^:\n]{1,80}?)(?:\s*:\s*|\s+[–—-]\s+)(\S.{0,40})$/u.exec(words);
  const after =
    /^(\S{1,10}(?: compl\w+)?)\s{0,40}(?:\(([^()]{2,60})\)|\s[–—-]\s+(.{2,60})|\s+for\s+(\p{Lu}.{1,60}))$/u.exec(
      words,
    );
  const [name = '', said = ''] =
    before === null || terms.readAnswer(before[1] ?? '').length > 0
      ? [after?.[2] ?? after?.[3] ?? after?.[4], after?.[1]]
      : [before[1], before[2]];
  if (name === '' || terms.readLabel(`${name}:`) !== undefined) return undefined;
  const { comply, partial, length } = terms.readAnswer(said);
  return length === said.length && comply !== '' ? { name: name.trim(), said, comply, partial } : undefined;
}
