import type { CodeTerms } from '../code-terms.ts';
import { cutFlow, type Flow, joinPassages, passageAt } from '../read/flow.ts';
import { isLabelLine } from '../read/read-label.ts';
import { type Block, type Passage, type Piece, type SourceRow, textOf } from '../read/rows.ts';
import { answerInHead } from './answers/answer-in-head.ts';
import { type Anchor, findAnchors } from './find-anchors.ts';
import { findNumbered } from './find-numbered.ts';
import { isHeadingLine } from './match-heading.ts';
import { splitFields } from './split-fields.ts';

/** The rows and passages of a text, in reading order, and how many column or section headings were left out. */
export interface FoundRows {
  readonly pieces: readonly Piece[];
  readonly headers: number;
  readonly headings: number;
}

/**
 * Finds rows in text that has lost its cells, or never had any: the Code's own wording and numbers show where each
 * begins. Whatever belongs to no row stays a passage. `answered` takes only rows with an answer or labels, for a
 * document whose table gives the answers and whose other text may quote the Code.
 */
export function findRows(passages: readonly Passage[], terms: CodeTerms, answered: boolean): FoundRows {
  const flow = joinPassages(passages);
  const worded = findAnchors(flow.text, terms, answered);
  const isTitle = (at: number): boolean => (passageAt(flow, at)?.block.heading ?? 0) > 0;
  const numbered = answered ? [] : findNumbered(flow.text, worded, terms, isTitle);
  const anchors = [...worded, ...numbered].sort((a, b) => a.start - b.start);
  const titles = titlesOf(flow);
  const pieces: Piece[] = [];
  const dropped = { headers: 0, headings: 0 };
  let at = 0;
  for (const [index, anchor] of anchors.entries()) {
    pieces.push(...trimEnd(cutFlow(flow, at, anchor.start), terms, dropped));
    const next = anchors[index + 1]?.start ?? flow.text.length;
    at = endOfRow(titles, anchor, next, terms);
    pieces.push(rowAt(flow, anchor, at, terms, dropped));
  }
  pieces.push(...cutFlow(flow, at, flow.text.length));
  return { pieces, ...dropped };
}

interface Dropped {
  headers: number;
  headings: number;
}

interface Title {
  readonly start: number;
  readonly block: Block;
}

function titlesOf({ passages, starts }: Flow): Title[] {
  const all = passages.map(({ block }, index) => ({ start: starts[index] ?? 0, block }));
  return all.filter(({ block }) => block.heading > 0);
}

/** Where a row ends: at the next, or at a heading at least as large as the one it comes under. */
function endOfRow(titles: readonly Title[], anchor: Anchor, next: number, { readLabel }: CodeTerms): number {
  let level = 2;
  for (const { start, block } of titles) {
    if (start >= next) break;
    if (start <= anchor.requirement) level = block.heading;
    else if (block.heading <= level && start >= anchor.end && readLabel(textOf(block)) === undefined)
      return start;
  }
  return next;
}

function rowAt(flow: Flow, anchor: Anchor, end: number, terms: CodeTerms, dropped: Dropped): SourceRow {
  const passages = cutFlow(flow, anchor.end, end);
  const kept = trimEnd(passages, terms, dropped);
  const rest = joinPassages(kept);
  const { requirement, ...fields } = splitFields(rest, 0, rest.text.length, terms);
  const [marks = ''] = /^[\s:|–-]*/.exec(flow.text.slice(anchor.start, anchor.requirement)) ?? [];
  const own = cutFlow(flow, anchor.requirement, anchor.end).map(({ block }) => block);
  const provision = cutFlow(flow, anchor.start, anchor.requirement).map(({ block }) => block);
  const head = fields.comply.length === 0 ? answerInHead(provision, terms) : undefined;
  return {
    kind: 'row',
    place: passageAt(flow, anchor.start + marks.length)?.place ?? '',
    provision,
    requirement: [...own, ...requirement],
    ...fields,
    ...head,
    others: [],
  };
}

/** Passages without the lines at their end that are headings of the next section, or of columns. */
function trimEnd(passages: readonly Passage[], terms: CodeTerms, dropped: Dropped): Passage[] {
  const flow = joinPassages(passages);
  const before = dropped.headings;
  let end = flow.text.length;
  for (;;) {
    const text = flow.text.slice(0, end).trimEnd();
    const line = text.slice(text.lastIndexOf('\n') + 1);
    if (line.trim() === '') break;
    const isNumber = /^\s*\d+\.?\s*$/.test(line);
    if (isHeadingLine(line, terms) && (!isNumber || dropped.headings > before)) dropped.headings += 1;
    else if (isHeader(line, terms) && !isField(text, terms)) dropped.headers += 1;
    else break;
    end = text.length - line.length;
  }
  return cutFlow(flow, 0, end);
}

/**
 * Whether the last line of a text names a field of the row itself, and not a column of the next table: no name of the
 * provision or the requirement is among the names before it. It may also be what another field says.
 */
function isField(text: string, { readLabel }: CodeTerms): boolean {
  for (const line of text.split('\n').reverse()) {
    const label = readLabel(line);
    if (label === undefined || !isLabelLine(line, label)) return !isNames(line);
    if (label.role !== 'evidence' && label.role !== 'commentary') return false;
  }
  return true;
}

/** Whether a line has only names of the form's columns: at least three of them, or a single one. */
export function isHeader(line: string, { readLabel }: CodeTerms): boolean {
  if (line.length > 150) return false;
  if (isLabelLine(line, readLabel(line))) return true;
  return isNames(line);
}

function isNames(line: string): boolean {
  const names = line.match(columnNames) ?? [];
  return (
    names.length > 2 &&
    line.replace(columnNames, '').replace(/\b(?:code|and|any|or)\b|[^\p{L}\p{N}]/giu, '') === ''
  );
}

const columnNames =
  /\b(?:provisions?|sections?|requirements?|(?:do we )?compl(?:y|iance)(?:[\s:?(]*yes\s*(?:\/|or)\s*no\b)?|evidence|commentary|explanations?|comments?)/gi;
