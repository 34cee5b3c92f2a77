import type { Code, Provision } from '../../codes/code.ts';
import { squash, squashText } from '../../words/compare.ts';
import type { Label } from '../read/read-label.ts';

/** A stretch of a text that is worded like a provision. */
export interface Likeness {
  readonly code: Code;
  readonly provision: Provision;
  /** The place of the provision in the Code, from 0. */
  readonly position: number;
  /** The stretch, as offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** How many letters of the requirement come before the first that matched, and after the last. */
  readonly before: number;
  readonly after: number;
  /** How many letters of the requirement matched, and what share of it they are, 0 to 1. */
  readonly letters: number;
  readonly share: number;
}

/**
 * Looks for the Code's wording in any text. The result finds every stretch of a text worded like a provision, in
 * the order they start. Only letters and digits count, so that spaces, line breaks, capitals, list marks and cells
 * that ran together make no difference, and a few changed words make little. No stretch reaches across a label such as
 * “Do we comply?”.
 */
export function findWordingOf(
  code: Code,
  readLabel: (line: string) => Label | undefined,
): (text: string) => Likeness[] {
  const wordings = code.provisions.map((provision, position) => {
    const words = [provision.requirement, ...provision.items].join(' ');
    return { provision, position, letters: squashText(words), ends: endsOf(words) };
  });
  const seeds = seedsOf(wordings);
  return (text) => {
    const { letters, offsets } = squash(wallLabels(text, readLabel));
    const chains = new Map<Wording, Chains>();
    for (let at = 0; at + seedLength <= letters.length; at += 1) {
      for (const { wording, from } of seeds.get(letters.slice(at, at + seedLength)) ?? []) {
        const its = chains.get(wording) ?? new Chains();
        chains.set(wording, its);
        its.meet(at, from, letters, wording.letters);
      }
    }
    const found = [...chains].flatMap(([wording, its]) =>
      its.finish().map((chain) => likenessOf(code, wording, chain, offsets, text)),
    );
    return found.sort((a, b) => a.start - b.start || a.position - b.position);
  };
}

/**
 * How certain it is, 0 to 1, that words with this many letters are the provision's. A requirement that was cut short is
 * wholly the provision's, though it holds little of the provision.
 */
export function scoreOf({ share, letters: met }: Likeness, letters: number): number {
  return Math.max(share, met / letters - 0.05);
}

/** Words with a lower score do not count as a provision's. */
export const leastAlike = 0.6;

/** A text of the same length, in which each label of an answer's fields starts with a letter that no wording has. */
function wallLabels(text: string, readLabel: (line: string) => Label | undefined): string {
  return text.replace(labelStarts, (first, at: number) => {
    const role = readLabel(text.slice(at, at + 200))?.role;
    return role === 'comply' || role === 'evidence' || role === 'commentary' ? wall : first;
  });
}

const wall = 'ʭ';
// Labels start a line with a capital, as the Code's own words may break before "evidence"; the question may be
// anywhere.
const labelStarts =
  /(?<=^[^\S\r\n\u2028\u2029]{0,100})\p{Lu}|\bD(?=o(?:es)? (?:we|you|the \w+) (?:comply|follow the code)\b)/gmu;

interface Wording {
  readonly provision: Provision;
  readonly position: number;
  readonly letters: string;
  /** After how many letters a word ends. */
  readonly ends: ReadonlySet<number>;
}

interface Seed {
  readonly wording: Wording;
  readonly from: number;
}

// If shorter, words that any two provisions share ("the complaint") would count.
const seedLength = 12;
// Words in more places than this ("landlords must have") do not distinguish provisions: no stretch starts there.
const mostShared = 6;
// What may come between two stretches of one requirement: a list mark, a changed word, the end of a page.
const longestGap = 150;
// What comes between must be outweighed, or a requirement would reach into the next answer.
const gapCost = 0.5;
const fewestLetters = 20;

function endsOf(words: string): Set<number> {
  let length = 0;
  return new Set(
    words.split(/\s+/).map((word) => {
      length += squashText(word).length;
      return length;
    }),
  );
}

function seedsOf(wordings: readonly Wording[]): Map<string, Seed[]> {
  const seeds = new Map<string, Seed[]>();
  for (const wording of wordings) {
    for (let from = 0; from + seedLength <= wording.letters.length; from += 1) {
      const key = wording.letters.slice(from, from + seedLength);
      const known = seeds.get(key);
      if (known === undefined) seeds.set(key, [{ wording, from }]);
      else known.push({ wording, from });
    }
  }
  return new Map([...seeds].filter(([, its]) => its.length <= mostShared));
}

/** A stretch of letters that agree in both, and the best row of such stretches that ends with it. */
interface Chain {
  /** Where this stretch ends in the text and in the requirement. */
  readonly end: number;
  readonly to: number;
  /** Where the row starts. */
  readonly start: number;
  readonly from: number;
  /** Letters matched in the whole row; and what the row is worth: those less a part of the gaps. */
  readonly letters: number;
  readonly worth: number;
}

/** Joins the stretches of one requirement as they are found, from left to right in the text. */
class Chains {
  #recent: Chain[] = [];
  readonly #best = new Map<number, Chain>();
  readonly #met = new Map<number, number>();

  /** Two texts agree from `at` and `from` on: adds the whole stretch, once. */
  meet(at: number, from: number, text: string, wording: string): void {
    const diagonal = at - from;
    if ((this.#met.get(diagonal) ?? 0) > at) return;
    let [left, length] = [0, seedLength];
    while (left < from && left < at && text[at - left - 1] === wording[from - left - 1]) left += 1;
    while (from + length < wording.length && text[at + length] === wording[from + length]) length += 1;
    this.#met.set(diagonal, at + length);
    this.#recent = this.#recent.filter(
      ({ end }) => end + longestGap >= at - left && !text.slice(end, at - left).includes(wall),
    );
    const chain = this.#extend(at - left, from - left, left + length);
    this.#recent.push(chain);
    if (chain.worth > (this.#best.get(chain.start)?.worth ?? 0)) this.#best.set(chain.start, chain);
  }

  /** The rows found, from left to right; where rows overlap, the one with more letters. */
  finish(): Chain[] {
    const kept: Chain[] = [];
    for (const chain of [...this.#best.values()].sort((a, b) => a.start - b.start)) {
      const last = kept.at(-1);
      if (chain.letters < fewestLetters) continue;
      if (last === undefined || last.end <= chain.start) kept.push(chain);
      else if (chain.worth > last.worth) kept[kept.length - 1] = chain;
    }
    return kept;
  }

  #extend(at: number, from: number, length: number): Chain {
    let best: Chain = {
      end: at + length,
      to: from + length,
      start: at,
      from,
      letters: length,
      worth: length,
    };
    for (const before of this.#recent) {
      const overlap = Math.max(0, before.end - at, before.to - from);
      const gain = length - overlap;
      const worth = before.worth + gain - Math.max(0, at - before.end) * gapCost;
      if (overlap >= seedLength || worth <= best.worth) continue;
      best = { ...best, start: before.start, from: before.from, letters: before.letters + gain, worth };
    }
    return best;
  }
}

function likenessOf(
  code: Code,
  { provision, position, letters, ends }: Wording,
  chain: Chain,
  offsets: readonly number[],
  text: string,
): Likeness {
  const last = offsets[chain.end - 1] ?? 0;
  const first = offsets[chain.start] ?? 0;
  const end = chain.end < offsets.length - 1 ? last + 1 : (offsets.at(-1) ?? last);
  return {
    code,
    provision,
    position,
    start: first,
    end: chain.to < letters.length ? leaveCutWord(text, first, end, ends.has(chain.to)) : end,
    before: chain.from,
    after: letters.length - chain.to,
    letters: chain.letters,
    share: chain.letters / letters.length,
  };
}

/**
 * The end of a stretch without the first letters of a word that goes on otherwise than the requirement does, or of one whose
 * few letters are only the beginning of the requirement's word.
 */
function leaveCutWord(text: string, start: number, end: number, endsWord: boolean): number {
  const goesOn = /^[-'’]?[\p{L}\p{N}]/u.test(text.slice(end, end + 3));
  if (!goesOn && endsWord) return end;
  const word = /[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(start, end - longestCut), end))?.[0] ?? '';
  return word.length < (goesOn ? longestCut : 4) ? end - word.length : end;
}

/** More letters than an accident makes alike. */
const longestCut = 8;
