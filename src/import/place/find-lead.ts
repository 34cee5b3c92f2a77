import { spellPattern } from '../../words/phrases.ts';
import type { CodeTerms } from '../code-terms.ts';
import { endsMidSentence } from '../read/words.ts';
import type { Likeness } from './find-wording.ts';

/** What comes before a requirement: where it starts, and the provision's number, or `''`. */
export interface Lead {
  readonly start: number;
  readonly number: string;
  readonly startsLine: boolean;
}

/**
 * The number, the stage and the labels before a requirement, back to the start of its line or to its number. A label's
 * word counts only where it opens a line or a sentence, never as the last word of what came before (“in our first
 * section”), and a number that ends a line of other words is that line's.
 */
export function leadOf(
  text: string,
  floor: number,
  requirement: number,
  options: readonly Likeness[],
  terms: CodeTerms,
): Lead {
  const parts = leadParts(terms);
  let best = { start: requirement, number: '', startsLine: isLineStart(text, floor, requirement) };
  let known = '';
  for (let at = requirement; ; ) {
    const part = partBefore(text, { floor, at, requirement }, parts, terms);
    // A second number, as in "see policy 4.2", ends what comes before.
    if (part === undefined || (part.number !== undefined && known !== '')) break;
    at = part.from;
    const id = part.number === undefined ? '' : terms.idOf(part.number);
    known ||= options.find(({ provision }) => provision.id === id)?.provision.id ?? '';
    const startsLine = isLineStart(text, floor, at);
    // Marks alone end what came before ("we note what they say:").
    if (startsLine || (known !== '' && part.isNamed))
      best = { start: at, number: known, startsLine: best.startsLine || startsLine };
  }
  return known !== '' ? best : withLineAbove(text, floor, best, options, terms);
}

interface LeadPart {
  readonly from: number;
  readonly number: string | undefined;
  /** It is a number or a label, and not marks alone. */
  readonly isNamed: boolean;
}

/** The number, the label or the marks that end at an offset; undefined if it is words of another kind. */
function partBefore(
  text: string,
  { floor, at, requirement }: { readonly floor: number; readonly at: number; readonly requirement: number },
  parts: RegExp,
  terms: CodeTerms,
): LeadPart | undefined {
  const { 0: part = '', groups = {} } = parts.exec(text.slice(Math.max(floor, at - 80), at)) ?? {};
  if (part === '') return undefined;
  const from = at - part.length;
  const { label, number } = groups;
  if (label !== undefined && !isLabel(text, floor, from, at) && !followsAnswer(text, floor, from, terms))
    return undefined;
  if (number !== undefined && endsOtherLine(text, floor, from, requirement, terms)) return undefined;
  return { from, number, isNamed: label !== undefined || number !== undefined };
}

/** The names that stand before a provision's number or its requirement, as a pattern. */
function namesOf({ code }: CodeTerms): string {
  const own = code.columns
    .filter(({ holds }) => holds === 'provision' || holds === 'requirement')
    .map(({ heading }) => spellPattern(heading));
  return [
    ...own,
    String.raw`stage\s+(?:one|two|1|2|i|ii)|code\s+(?:provision|section|requirement|paragraph)|provision|section|requirement`,
    'paragraph|para|clause|ref(?:erence)?|code|title|question|item|standard|criterion',
  ].join('|');
}

function leadParts(terms: CodeTerms): RegExp {
  const number = String.raw`(?:[([§][^\S\n]*)?(?<number>${terms.ids})\s*[.:)\]–|-]*\s*`;
  const label = String.raw`(?<label>\b(?:${namesOf(terms)}))\s*[.:([–|-]*\s*`;
  return new RegExp(
    String.raw`(?:(?:^|(?<=\n))[\s•*·|#>–-]+|${number}|${label}|[\s:|–-]+|\s*…\s*|\s*\.{3}\s*)$`,
    'i',
  );
}

/**
 * Whether the words between two offsets are a label: they open a line that is theirs or goes on with what they name, or
 * a sentence; or they are the form's own two words (“Code provision”), as text without any lines has them, and no
 * sentence leads up to them (“this meets the Code requirement”).
 */
function isLabel(text: string, floor: number, from: number, to: number): boolean {
  const words = text.slice(from, to);
  if (isLineStart(text, floor, from)) return /^\p{Lu}|:\s*$/u.test(words) || !/\n[^\S\n]*$/.test(words);
  if (!/^\p{Lu}/u.test(words)) return false;
  const before = text.slice(Math.max(floor, from - 40), from);
  return (/^Code\s/.test(words) && !endsMidSentence(before)) || /[.!?;|…)”’"]\s*$/.test(before);
}

/** More signs than tell whether a line ends a sentence. */
const longestLine = 200;

/** Whether a number ends a sentence on its line (“Complaints policy 1.4”), and the requirement is on another. */
function endsOtherLine(
  text: string,
  floor: number,
  from: number,
  requirement: number,
  terms: CodeTerms,
): boolean {
  if (!text.slice(from, requirement).includes('\n')) return false;
  const above = text.slice(Math.max(floor, text.lastIndexOf('\n', from - 1) + 1), from).slice(-longestLine);
  // A name before the number (“Code provision”) is no end of what came before it.
  const name = new RegExp(String.raw`\b(?:${namesOf(terms)})[\s.:(–-]*$`, 'i').exec(above)?.[0] ?? '';
  const line = above.slice(0, above.length - name.length);
  if (followsAnswer(text, floor, from - name.length, terms)) return false;
  return !/[.!?;:|)”’"]\s*$/.test(line) && !titleStart(terms, '$').test(line);
}

/** Whether a line has nothing before an offset but the answer to the row above: what follows begins the next. */
function followsAnswer(text: string, floor: number, at: number, { readAnswer }: CodeTerms): boolean {
  const said = text.slice(Math.max(floor, text.lastIndexOf('\n', at - 1) + 1), at).trim();
  return said !== '' && readAnswer(said).length === said.length;
}

/** Only marks and names of a provision, from the start of a line. */
function titleStart(terms: CodeTerms, then: string): RegExp {
  const words = String.raw`the|our|(?:complaint handling )?code|housing ombudsman|hos|no\.?|number`;
  // Each word is taken whole and once, as “code” alone and “code provision” may both be names of ours.
  const one = String.raw`(?:${namesOf(terms)}|${words})(?![a-z])[\s.:(–-]*`;
  return new RegExp(String.raw`^[\s•*·|#>–-]*(?:(?=(${one}))\1)*${then}`, 'i');
}

/** Whether words between a heading and what it is about are the end of the one, and names of a provision. */
export function isNamesAlone(words: string, terms: CodeTerms): boolean {
  return words.length <= longestNames && titleStart(terms, '$').test(words.replace(/^[\s….:]+/, ''));
}

const longestNames = 80;

function isLineStart(text: string, floor: number, at: number): boolean {
  return /(?:^|\n)[\s•*·|#>–-]*$/.test(text.slice(Math.max(floor, at - 40), at));
}

/** A line not far above that begins with the provision's own number: its heading. */
function withLineAbove(
  text: string,
  floor: number,
  lead: Lead,
  options: readonly Likeness[],
  terms: CodeTerms,
): Lead {
  if (!lead.startsLine) return lead;
  const above = text.slice(Math.max(floor, lead.start - 300), lead.start);
  const numbered = titleStart(terms, String.raw`(?<id>${terms.ids})(?!\d)`);
  for (const line of [...above.matchAll(/^.+$/gm)].slice(-4).reverse()) {
    const { id: written } = numbered.exec(line[0])?.groups ?? {};
    if (written === undefined) continue;
    const number = terms.idOf(written);
    if (!options.some(({ provision }) => provision.id === number)) return lead;
    return { start: lead.start - above.length + line.index, number, startsLine: true };
  }
  return lead;
}
