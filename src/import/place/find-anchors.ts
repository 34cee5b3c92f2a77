import type { AnswerWord } from '../../codes/code.ts';
import { squashText } from '../../words/compare.ts';
import { spellPattern } from '../../words/phrases.ts';
import type { CodeTerms } from '../code-terms.ts';
import { dropQuoted } from './drop-quoted.ts';
import { isNamesAlone, leadOf } from './find-lead.ts';
import type { Likeness } from './find-wording.ts';

/** Where in a text the answer to a provision begins. */
export interface Anchor {
  /** The start of its number and labels, the requirement after them, and where that ends. */
  readonly start: number;
  readonly requirement: number;
  readonly end: number;
  /** The number it is known by: that of the provision with this wording, or the one on its line. */
  readonly id: string;
}

/**
 * The places in a text where the Code's wording opens an answer, in order. Wording that is only quoted (in
 * mid-sentence, in a field with a label, or when another place gives it with an answer) does not count. `answered` requires an answer, or a
 * label of one, after the wording.
 */
export function findAnchors(text: string, terms: CodeTerms, answered: boolean): Anchor[] {
  const regions: Region[] = [];
  for (const options of groupAlike(terms.findWording(text))) {
    const found = regionOf(text, options, regions.at(-1)?.end ?? 0, terms);
    const region = withHeading(found, regions.at(-1), text, terms);
    if (region !== found) regions.pop();
    const isCut = region.share < leastShare;
    if (region.hasNumber || (!isCut && (region.startsLine || region.isAnswered))) regions.push(region);
  }
  const whole = new Set(
    regions.filter((region) => region.hasNumber && !isCutOff(region)).map((region) => heirOf(region, terms)),
  );
  const openings = dropQuoted(regions, text, terms).filter((region) => !isQuotation(region, whole, terms));
  const ranks = countRanks(openings, terms);
  return openings
    .filter((region) => (region.isAnswered || !answered) && !isOutdone(region, ranks, terms))
    .map(({ start, requirement, end, id }) => ({ start, requirement, end, id }));
}

interface Region extends Anchor {
  /** The provisions it may be: more than one if the Code words them alike. The closest match comes first. */
  readonly options: readonly Likeness[];
  readonly share: number;
  readonly hasNumber: boolean;
  readonly startsLine: boolean;
  readonly isAnswered: boolean;
}

const leastShare = 0.55;

/** Matches for the same stretch of text, the closest first; the others only if they are as close. */
function groupAlike(alike: readonly Likeness[]): Likeness[][] {
  const groups: Likeness[][] = [];
  for (const likeness of alike) {
    if (likeness.share < leastShare && likeness.before > 3) continue;
    const group = groups.at(-1);
    const best = group?.[0];
    if (group === undefined || best === undefined || overlapOf(best, likeness) < 0.5) groups.push([likeness]);
    else if (likeness.letters > best.letters) group.unshift(likeness);
    else group.push(likeness);
  }
  return groups.map((group) => {
    const most = group[0]?.letters ?? 0;
    return group.filter(({ letters, share }) => letters === most && share >= (group[0]?.share ?? 0) - 0.03);
  });
}

function overlapOf(a: Likeness, b: Likeness): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / Math.min(a.end - a.start, b.end - b.start);
}

function regionOf(text: string, options: readonly Likeness[], floor: number, terms: CodeTerms): Region {
  const [best] = options;
  if (best === undefined) throw new Error('a group is never empty');
  const requirement = startOf(text, best, floor, terms);
  const end = endOf(text, best, terms);
  const lead = leadOf(text, floor, requirement, options, terms);
  return {
    start: lead.start,
    startsLine: lead.startsLine,
    requirement,
    end,
    options,
    id: lead.number || best.provision.id,
    hasNumber: lead.number !== '',
    share: best.share,
    isAnswered: isAnswer(text.slice(end, end + 300), terms),
  };
}

/** A wording with the number of its heading above, which begins with the same words and is cut short (`6.18: Landlords must …`). */
function withHeading(region: Region, above: Region | undefined, text: string, terms: CodeTerms): Region {
  if (above === undefined || region.hasNumber || !above.hasNumber || above.share >= region.share)
    return region;
  if (!region.options.some(({ provision }) => provision.id === above.id)) return region;
  if (!isNamesAlone(text.slice(above.end, region.requirement), terms)) return region;
  return { ...region, start: above.start, id: above.id, hasNumber: true, startsLine: above.startsLine };
}

/** Where a requirement starts if its first words differ from the Code's: at its line, or after its number. */
function startOf(text: string, { start, before }: Likeness, floor: number, { ids }: CodeTerms): number {
  if (before === 0) return start;
  const above = text.slice(Math.max(floor, start - before - 100), start);
  const head = above.slice(above.lastIndexOf('\n') + 1);
  const line = start - head.length;
  const number = new RegExp(String.raw`^[^\n]{0,40}?(?:${ids})(?!\d)\.?\s*`).exec(head)?.[0].length ?? 0;
  return squashText(head.slice(number)).length <= before + 12 ? line + number : start;
}

/** Where a requirement ends if its last words differ from the Code's: before the answer, or with its line. */
function endOf(text: string, { end, after }: Likeness, terms: CodeTerms): number {
  const closed = end + (/^[.…’”'")\]!?,;:]{0,4}/.exec(text.slice(end, end + 4))?.[0].length ?? 0);
  if (after === 0) return closed;
  const rest = text.slice(end, end + after * 2 + 40);
  const answer = findAnswer(rest, terms);
  const line = rest.indexOf('\n');
  if (answer !== -1 && (line === -1 || answer < line)) return end + answer;
  return after <= 40 && line !== -1 ? end + line : closed;
}

/** Where in a text a clear answer begins: with a capital, after a space or a full stop; or -1. */
export function findAnswer(text: string, { code, readAnswer }: CodeTerms): number {
  for (const { index, 0: found } of text.matchAll(answerStarts(code.answers))) {
    const at = index + found.length;
    if (readAnswer(text.slice(at, at + 200)).comply !== '') return at;
  }
  return -1;
}

// A single letter within a line is someone's initial.
function answerStarts(answers: readonly AnswerWord[]): RegExp {
  const labels = answers.map(({ label }) => spellPattern(label));
  const words = [...labels, 'Yes', 'YES', 'No', 'NO', 'Partial', 'We comply', 'We do not comply'].join('|');
  return new RegExp(
    String.raw`(?:^|[\s.;:])(?=(?:${words})(?![a-z]))|(?:^|\n|[.;:]\s*)(?=[YN](?![a-z]))`,
    'g',
  );
}

/** Whether a text continues with an answer, or with the label of one of the form's fields. */
export function isAnswer(text: string, terms: CodeTerms): boolean {
  const rest = text.trimStart();
  return terms.readLabel(rest) !== undefined || terms.readAnswer(rest).length > 0;
}

/**
 * Whether a place without the provision's number quotes only what comes later in it, such as the definition of a
 * complaint, while another place has the number and the first words.
 */
function isQuotation(region: Region, whole: ReadonlySet<string | undefined>, terms: CodeTerms): boolean {
  return !region.hasNumber && isCutOff(region) && whole.has(heirOf(region, terms));
}

/**
 * Whether other places give the same provisions more fully: with an answer, with a number, or from the first word.
 * `ranks` counts, by provision, the places of each rank.
 */
function isOutdone(
  region: Region,
  ranks: ReadonlyMap<string | undefined, readonly number[]>,
  terms: CodeTerms,
): boolean {
  const better = ranks.get(heirOf(region, terms))?.slice(rankOf(region) + 1) ?? [];
  return better.reduce((total, count) => total + count, 0) >= region.options.length;
}

/** The id in the present Code of what a place is worded like. */
function heirOf({ options: [best] }: Region, { code, earlier }: CodeTerms): string | undefined {
  if (best === undefined || best.code === code) return best?.provision.id;
  const map = earlier.find((edition) => edition.code === best.code)?.map;
  const heirs = code.provisions.filter(({ id }) => map?.provisions.get(id)?.from.includes(best.provision.id));
  return heirs.length === 1 ? heirs[0]?.id : `${best.code.id} ${best.provision.id}`;
}

/** By what places are worded like, how many there are of each rank. */
function countRanks(regions: readonly Region[], terms: CodeTerms): Map<string | undefined, number[]> {
  const ranks = new Map<string | undefined, number[]>();
  for (const region of regions) {
    const heir = heirOf(region, terms);
    const counts = ranks.get(heir) ?? Array.from({ length: highestRank + 1 }, () => 0);
    const rank = rankOf(region);
    counts[rank] = (counts[rank] ?? 0) + 1;
    ranks.set(heir, counts);
  }
  return ranks;
}

const highestRank = 7;

function rankOf(region: Region): number {
  return (region.isAnswered ? 4 : 0) + (region.hasNumber ? 2 : 0) + (isCutOff(region) ? 0 : 1);
}

function isCutOff({ options: [best] }: Region): boolean {
  return (best?.before ?? 0) >= fewestCutOff;
}

// If fewer letters are missing at its start, a requirement is only worded a little differently.
const fewestCutOff = 12;
