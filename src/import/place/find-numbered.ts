import type { CodeTerms } from '../code-terms.ts';
import { type Anchor, findAnswer, isAnswer } from './find-anchors.ts';
import { idsIn } from './joined/share-rows.ts';

/**
 * The lines of a text that begin with a provision's number and open an answer, although none of the Code's wording
 * follows: the requirement is left out, or is in other words. A line that holds only “Code provision” and a number
 * needs no answer, nor does a bare number if other provisions have theirs on such lines. Numbers must be in order
 * throughout the text, or one might be the section of a policy; not in a heading, if it is asked below whether it is complied with.
 */
export function findNumbered(
  text: string,
  anchors: readonly Anchor[],
  terms: CodeTerms,
  isTitle: (at: number) => boolean,
): Anchor[] {
  const known = new Set(anchors.map(({ id }) => id));
  const usesLines = anchors.filter((anchor) => isAlone(text, anchor, terms)).length >= fewestAlone;
  const all = [...anchors];
  const order = (id: string): number => orderOf(id, terms);
  for (const { index, 0: lead, 1: written = '' } of text.matchAll(numbered(terms.ids))) {
    const id = terms.idOf(written);
    const at = all.findIndex(({ start }) => start > index);
    const [before, after] = at === -1 ? [all.at(-1), undefined] : [all[at - 1], all[at]];
    const isInside = index < (before?.end ?? 0);
    const follows = (most: number): boolean => isBetween(id, before?.id, after?.id, order, most);
    const isAsked = (): boolean => asksCompliance(text.slice(index + lead.length), terms);
    if (known.has(id) || isInside || !isPlaced(follows, isTitle(index), isAsked)) continue;
    const limit = after?.start ?? text.length;
    const line = { start: index, from: index + lead.length, limit };
    const bare = bareAnchor(text, line, id, usesLines);
    const anchor = bare ?? anchorAt(text, line, id, isTitle(index), terms);
    if (anchor !== undefined) all.splice(at === -1 ? all.length : at, 0, anchor);
  }
  return all.filter((anchor) => !anchors.includes(anchor));
}

/** Whether a number has its place among the others: near the one before, or with a question of its own. */
function isPlaced(follows: (most: number) => boolean, isTitle: boolean, isAsked: () => boolean): boolean {
  return follows(furthest) || ((isTitle || follows(Number.POSITIVE_INFINITY)) && isAsked());
}

/** Whether a line holds a provision's number and nothing else. */
function isAlone(text: string, { start, requirement }: Anchor, { ids }: CodeTerms): boolean {
  const line = new RegExp(String.raw`(?:^|\n)[^\S\n]*(?:${ids})[.:)]?[^\S\n]*\n`);
  return line.test(text.slice(start, requirement));
}

// One number on a line of its own may be a policy's.
const fewestAlone = 2;

function numbered(ids: string): RegExp {
  const stage = `(?:stage (?:one|two|1|2) {0,9}[:–-]? {0,9})?`;
  const name = String.raw`(?:(?:complaint handling )?(?:code )?(?:(?:provision|section|paragraph)s?|ref(?:erence)?)?\.? {0,9}[:–-]? {0,9})`;
  return new RegExp(
    String.raw`^(?:[^\S\r\n\u2028\u2029]|[•*#|>-]){0,80}${stage}${name}(${ids})(?![\d%]|\.\d)[.:)]?[^\S\n]*`,
    'gim',
  );
}

function isBetween(
  id: string,
  before: string | undefined,
  after: string | undefined,
  order: (id: string) => number,
  most: number,
): boolean {
  const number = order(id);
  const follows = before === undefined || (number > order(before) && number - order(before) < most);
  return follows && (after === undefined || number < order(after));
}

// A number may skip one whole section; beyond that it belongs to something else, unless it is asked whether it is complied with.
const furthest = 200;

/** The place of a number among the Code's, even if the Code does not have it. */
function orderOf(id: string, { code }: CodeTerms): number {
  if (!/^\d+\.\d+$/.test(id)) return code.provisions.findIndex((provision) => provision.id === id);
  const [section = 0, number = 0] = id.split('.').map(Number);
  return section * 100 + number;
}

/** A line recognised as a provision's by its number alone. */
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
  terms: CodeTerms,
): Anchor | undefined {
  const rest = text.slice(from, Math.min(limit, from + longestRequirement));
  const line = /^[^\n]*/.exec(rest)?.[0] ?? '';
  const anchor = { start, requirement: from, end: from, id };
  if (idsIn(text.slice(start, from + line.length), terms) !== undefined && isAskedNext(rest, terms))
    return { ...anchor, requirement: from + line.length, end: from + line.length };
  if (isTitle) return hasAnswer(rest, terms) ? { ...anchor, end: from + line.length } : undefined;
  if (line.trim() === '') return opensAnswer(rest, terms) ? anchor : undefined;
  if (isAnswer(line, terms)) return anchor;
  if (line.length <= longestTitle && isAskedNext(rest, terms)) return { ...anchor, end: from + line.length };
  const end = endOfRequirement(rest, terms);
  return end === -1 ? undefined : { ...anchor, end: from + end };
}

/** Whether the label that asks for an answer comes before the next number, as in no other text with sections. */
function asksCompliance(text: string, { ids, readLabel }: CodeTerms): boolean {
  const rest = text.slice(0, longestRequirement);
  const next = rest.search(nextNumber(ids));
  const lines = (next === -1 ? rest : rest.slice(0, next)).split('\n').slice(1);
  return lines.some((line) => readLabel(line)?.role === 'comply');
}

/** Whether the line after the first is the label that asks for an answer, as after a title in plain text. */
function isAskedNext(rest: string, { readLabel }: CodeTerms): boolean {
  const next = /^[^\n]*\n\s*([^\n]{1,200})/.exec(rest)?.[1] ?? '';
  return readLabel(next)?.role === 'comply';
}

/** Whether one of the next lines is an answer, or the label of one. */
function opensAnswer(rest: string, terms: CodeTerms): boolean {
  const following = rest
    .slice(0, 400)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return following.slice(0, 3).some((line) => isAnswer(line, terms));
}

/** Whether an answer, or the label of one, comes before the next number: a heading may belong to another report. */
function hasAnswer(rest: string, terms: CodeTerms): boolean {
  const next = rest.search(nextNumber(terms.ids));
  const own = next === -1 ? rest : rest.slice(0, next);
  return own
    .split('\n')
    .slice(1)
    .some((line) => isAnswer(line, terms));
}

/** Where words that may be a requirement end: before an answer or its label, and before the next number; or -1. */
function endOfRequirement(rest: string, terms: CodeTerms): number {
  const next = rest.search(nextNumber(terms.ids));
  const own = next === -1 ? rest : rest.slice(0, next);
  const answer = findAnswer(own, terms);
  const end = answer === -1 ? own.search(/\n(?=[^\n]{0,40}\bcompl(?:y|iance)\b[^\n]{0,20}[?:])/i) : answer;
  return end >= fewestCharacters ? end : -1;
}

function nextNumber(ids: string): RegExp {
  return new RegExp(String.raw`\n[\s•*#|>-]{0,200}(?:${ids})(?!\d)`);
}
const longestRequirement = 3_000;
const longestTitle = 80;
// A requirement is at least a sentence.
const fewestCharacters = 20;
