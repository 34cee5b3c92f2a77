import { type Anchor, findAnswer, isAnswer } from './find-anchors.ts';

/**
 * The lines of a text that begin with a provision's number and open an answer, though no wording of the Code follows:
 * where the requirement is left out, or is in other words. A line that holds only “Code provision” and a number needs
 * no answer, nor does a bare number where other provisions have theirs on such lines. Each number must come after those
 * before it in the text and before those after it, or it might be the section of a policy.
 */
export function findNumbered(
  text: string,
  anchors: readonly Anchor[],
  isTitle: (at: number) => boolean,
): Anchor[] {
  const known = new Set(anchors.map(({ id }) => id));
  const usesLines = anchors.filter((anchor) => isAlone(text, anchor)).length >= fewestAlone;
  const all = [...anchors];
  for (const { index, 0: lead, 1: id = '' } of text.matchAll(numbered)) {
    const at = all.findIndex(({ start }) => start > index);
    const [before, after] = at === -1 ? [all.at(-1), undefined] : [all[at - 1], all[at]];
    const isInside = before !== undefined && index < before.end;
    if (known.has(id) || isInside || !isBetween(id, before?.id, after?.id)) continue;
    const limit = after?.start ?? text.length;
    const line = { start: index, from: index + lead.length, limit };
    const bare = bareAnchor(text, line, id, usesLines);
    const anchor = bare ?? anchorAt(text, line, id, isTitle(index));
    if (anchor !== undefined) all.splice(at === -1 ? all.length : at, 0, anchor);
  }
  return all.filter((anchor) => !anchors.includes(anchor));
}

/** Whether a provision's number is all there is on its line. */
function isAlone(text: string, { start, requirement }: Anchor): boolean {
  return /(?:^|\n)[^\S\n]*\d{1,2}\.\d{1,2}[.:)]?[^\S\n]*\n/.test(text.slice(start, requirement));
}

// One number on a line of its own may be a policy's.
const fewestAlone = 2;

const numbered =
  /^(?:[^\S\n]|[•*#|>-])*(?:stage (?:one|two|1|2) *[:–-]? *)?(?:(?:complaint handling )?(?:code )?(?:provision|section|paragraph|ref(?:erence)?)?\.? *[:–-]? *)(\d{1,2}\.\d{1,2})(?![\d%]|\.\d)[.:)]?[^\S\n]*/gim;

function isBetween(id: string, before: string | undefined, after: string | undefined): boolean {
  const number = orderOf(id);
  const follows = before === undefined || (number > orderOf(before) && number - orderOf(before) < furthest);
  return follows && (after === undefined || number < orderOf(after));
}

// The next section may be a whole one further on; a number beyond that is of something else.
const furthest = 200;

function orderOf(id: string): number {
  const [section = 0, number = 0] = id.split('.').map(Number);
  return section * 100 + number;
}

/** A line that is known by its number alone to be a provision's. */
function bareAnchor(
  text: string,
  { start, from }: { start: number; from: number },
  id: string,
  usesLines: boolean,
): Anchor | undefined {
  const isKnown = usesLines || /provision/i.test(text.slice(start, from));
  if (!isKnown || (from < text.length && text[from] !== '\n')) return undefined;
  return { start, requirement: from, end: from, id };
}

function anchorAt(
  text: string,
  { start, from, limit }: { start: number; from: number; limit: number },
  id: string,
  isTitle: boolean,
): Anchor | undefined {
  const rest = text.slice(from, Math.min(limit, from + longestRequirement));
  const line = /^[^\n]*/.exec(rest)?.[0] ?? '';
  const anchor = { start, requirement: from, end: from, id };
  if (isTitle) return hasAnswer(rest) ? { ...anchor, end: from + line.length } : undefined;
  if (line.trim() === '') return opensAnswer(rest) ? anchor : undefined;
  if (isAnswer(line)) return anchor;
  const end = endOfRequirement(rest);
  return end === -1 ? undefined : { ...anchor, end: from + end };
}

/** Whether one of the next lines is an answer, or a label of one. */
function opensAnswer(rest: string): boolean {
  const following = rest
    .slice(0, 400)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return following.slice(0, 3).some(isAnswer);
}

/** Whether an answer, or a label of one, comes before the next number: a heading may be one of another report. */
function hasAnswer(rest: string): boolean {
  const next = rest.search(nextNumber);
  const own = next === -1 ? rest : rest.slice(0, next);
  return own.split('\n').slice(1).some(isAnswer);
}

/** Where words that may be a requirement end: before an answer or its label, and before the next number; or -1. */
function endOfRequirement(rest: string): number {
  const next = rest.search(nextNumber);
  const own = next === -1 ? rest : rest.slice(0, next);
  const answer = findAnswer(own);
  const end = answer === -1 ? own.search(/\n(?=[^\n]{0,40}\bcompl(?:y|iance)\b[^\n]{0,20}[?:])/i) : answer;
  return end >= fewestCharacters ? end : -1;
}

const nextNumber = /\n[\s•*#|>-]*\d{1,2}\.\d{1,2}(?!\d)/;
const longestRequirement = 3_000;
// A requirement is a sentence at least.
const fewestCharacters = 20;
