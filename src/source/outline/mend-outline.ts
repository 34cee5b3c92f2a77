import type { Grammar } from '../grammar.ts';
import { overlaps } from '../mend.ts';
import type { Diagnosis } from '../slips/slip.ts';
import type { Edit, Span } from '../span.ts';
import { listBars, mendBars } from './bar-repairs.ts';
import { listBlockKeys, mendBlocks } from './block-repairs.ts';
import { listJoins } from './breaks/join-repairs.ts';
import { listDivided } from './breaks/value-repairs.ts';
import { listWraps } from './breaks/wrap-repairs.ts';
import { listBullets } from './bullet-repairs.ts';
import { listComments } from './comment-repairs.ts';
import { listDoubles } from './double-repairs.ts';
import { mendFlows } from './flow-repairs.ts';
import { listKeys } from './key-repairs.ts';
import { listFirstKeys } from './keys/first-key-repairs.ts';
import { listKeyless } from './keys/keyless-repairs.ts';
import { listLostKeys } from './keys/lost-key-repairs.ts';
import { listPrefixes } from './keys/prefix-repairs.ts';
import { listRenames } from './keys/rename-repairs.ts';
import {
  listDashes,
  listDressed,
  listHalfQuotes,
  listLostColons,
  listOddLeads,
  listTabs,
  listTight,
} from './list-defects.ts';
import { listMissing } from './missing-repairs.ts';
import { listMoves } from './move-repairs.ts';
import { listOrders } from './order-repairs.ts';
import { type OutlineLine, readOutline, readWords, type Words } from './outline-line.ts';
import { mendQuotes } from './quote-repairs.ts';
import { moveLine, type Repair } from './repair.ts';
import type { RepairContext } from './repair-context.ts';
import { listSigns } from './sign-repairs.ts';
import { listTexts } from './text-repairs.ts';
import type { Fault } from './walk/frame.ts';
import { Walk, walkOutline } from './walk-outline.ts';
import { listWords } from './word-repairs.ts';

/** How many slips of order are looked for, and how many lines may be looked at for that. */
const mostRepairs = 60;
const mostSteps = 1_000_000;
/** How many lines after a slip are read to see whether it is mended. */
const reach = 150;

/**
 * The lines of a document that are out of order, each told by what puts most of the lines after it right with the least
 * change; the edits of each are for the reading. Empty if the document is none of those that the grammar knows. Lines
 * that begin in a part of `sound` are taken to be in order.
 */
export function diagnoseOutline(text: string, grammar: Grammar, sound: readonly Span[] = []): Diagnosis[] {
  const words = readWords(text, grammar);
  if (!words) return [];
  const flows = mendFlows(text, chooseTabs(readOutline(text, words), grammar, words), grammar, words);
  const blocks = mendBlocks(text, flows.lines, grammar, words);
  const quotes = mendQuotes(text, blocks.lines, grammar, words);
  const bars = mendBars(text, quotes.lines, grammar, words);
  let { lines } = bars;
  const step = readStep(lines);
  const found: Diagnosis[] = [...flows.found, ...blocks.found, ...quotes.found, ...bars.found];
  const edits: Edit[] = found.flatMap((one) => one.edits);
  const held = listHeld(lines, sound);
  const left = new Set<string>();
  let steps = 0;
  while (found.length < mostRepairs && steps < mostSteps) {
    const { faults } = walkOutline(lines, grammar, words);
    const first = faults.find(
      ({ kind, at }) =>
        kind !== 'empty' && !left.has(name({ kind, at }, lines)) && !held.has(lines[at]?.start ?? -1),
    );
    if (!first) break;
    const fault = readFault(first, lines, grammar, words);
    if (isRepeated(fault, lines) || isAlone(fault, lines, grammar)) {
      left.add(name(fault, lines));
      continue;
    }
    const context = { text, lines, grammar, words, step };
    const { best, visited } = chooseRepair(context, fault, edits);
    steps += lines.length + visited;
    if (!best) {
      left.add(name(fault, lines));
      continue;
    }
    if (best.describe) found.push({ ...best.describe(), edits: best.edits });
    edits.push(...best.edits);
    lines = best.lines;
  }
  const { lost, items, quoted, tight, dressed } = walkOutline(lines, grammar, words);
  return [
    ...found,
    ...listLostColons(text, lines, lost),
    ...listTight(text, lines, tight, grammar),
    ...listHalfQuotes(lines, quoted),
    ...listDressed(lines, dressed),
    ...listDashes(text, lines, items, grammar),
    ...listTabs(lines),
    ...listOddLeads(lines),
  ];
}

/** A fault with what was open when its line came, and nothing of what comes after. */
function readFault(fault: Fault, lines: readonly OutlineLine[], grammar: Grammar, words: Words): Fault {
  const walk = new Walk(lines, grammar, words);
  walk.takeTo(fault.at + 1);
  return walk.faults.find(({ at, kind }) => at === fault.at && kind === fault.kind) ?? fault;
}

/** Whether a text takes in lines that look like entries, which YAML reads without complaint. */
export function swallowsEntries(text: string, grammar: Grammar): boolean {
  const words = readWords(text, grammar);
  if (!words) return false;
  const lines = readOutline(text, words);
  return walkOutline(lines, grammar, words).faults.some(
    ({ kind, weight }) =>
      ['swallowed', 'below-words', 'dedent'].includes(kind) || (kind === 'words-on' && weight > 0.5),
  );
}

/** Whether a line is the one above it once more: which of the two goes is told by the reading. */
function isRepeated({ kind, at }: Fault, lines: readonly OutlineLine[]): boolean {
  if (kind !== 'twice') return false;
  const above = lines.slice(0, at).findLast((line) => line.kind !== 'blank' && line.kind !== 'comment');
  return above?.content === lines[at]?.content;
}

/** Whether an id stands at the margin of a document without the key that ids belong under. */
function isAlone({ kind, at }: Fault, lines: readonly OutlineLine[], { entries }: Grammar): boolean {
  const free = lines[at]?.indent === 0 && kind === 'id-elsewhere';
  return free && !lines.some(({ key, indent }) => key === entries.under && indent < 8);
}

/** The lines with tabs as wide as makes most of them fit. */
function chooseTabs(lines: readonly OutlineLine[], grammar: Grammar, words: Words): readonly OutlineLine[] {
  if (!lines.some(({ lead }) => lead.includes('\t'))) return lines;
  const read = [2, 4, 8].map((width) => {
    const widened = lines.map((line) => moveLine(line, line.lead.replaceAll('\t', ' '.repeat(width)).length));
    return { widened, weight: walkOutline(widened, grammar, words).weight };
  });
  return read.sort((a, b) => a.weight - b.weight)[0]?.widened ?? lines;
}

/** The starts of the lines that begin in one of the parts, which stand in the order of the text. */
function listHeld(lines: readonly OutlineLine[], parts: readonly Span[]): Set<number> {
  const held = new Set<number>();
  let next = 0;
  for (const { start } of lines) {
    while ((parts[next]?.[1] ?? start + 1) <= start) next++;
    if ((parts[next]?.[0] ?? start) < start) held.add(start);
  }
  return held;
}

function name({ kind, at }: Pick<Fault, 'kind' | 'at'>, lines: readonly OutlineLine[]): string {
  return `${kind} ${lines[at]?.start} ${lines[at]?.content}`;
}

const repairLists = [
  listMoves,
  listTexts,
  listMissing,
  listSigns,
  listKeys,
  listBullets,
  listPrefixes,
  listFirstKeys,
  listRenames,
  listLostKeys,
  listKeyless,
  listJoins,
  listDivided,
  listWraps,
  listOrders,
  listDoubles,
  listBars,
  listBlockKeys,
  listWords,
  listComments,
];

/** The repair that leaves the least to mend; none if nothing gets better. */
function chooseRepair(
  context: RepairContext,
  fault: Fault,
  made: readonly Edit[],
): { readonly best: Repair | undefined; readonly visited: number } {
  const repairs = repairLists.flatMap((list) => list(context, fault));
  const { lines, grammar, words } = context;
  const walks = new Map<number, Walk>();
  const starts = [...new Set(repairs.map(({ from }) => from))].sort((a, b) => a - b);
  const ahead = new Walk(lines, grammar, words);
  for (const from of starts) {
    ahead.takeTo(from);
    walks.set(from, ahead.fork(lines));
  }
  const end = Math.min(lines.length, fault.at + reach);
  let visited = 0;
  let best: Repair | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  const before = new Map<number, number>();
  for (const repair of repairs) {
    const start = walks.get(repair.from);
    if (!start || repair.edits.some((edit) => overlaps(edit, made))) continue;
    const known = before.get(repair.from) ?? weigh(start.fork(lines), end, lines.length);
    before.set(repair.from, known);
    const shift = repair.lines.length - lines.length;
    const weight = weigh(start.fork(repair.lines), end + shift, repair.lines.length);
    visited += end - repair.from;
    const gain = Math.min(known - weight, repair.most ?? Number.POSITIVE_INFINITY);
    const score = gain * 10 - repair.cost;
    if (gain < 0.35 || score <= Math.max(0, bestScore)) continue;
    best = repair;
    bestScore = score;
  }
  return { best, visited };
}

function weigh(walk: Walk, end: number, all: number): number {
  walk.takeTo(end);
  if (end >= all) walk.close(-1);
  return walk.weight;
}

/** The most common first indent below a key at the margin. */
function readStep(lines: readonly OutlineLine[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, at) => {
    if (line.indent !== 0 || line.key === '' || line.value !== '') return;
    const below = lines.slice(at + 1, at + 20).find(({ kind }) => kind === 'entry');
    if (below && below.indent > 0) counts.set(below.indent, (counts.get(below.indent) ?? 0) + 1);
  });
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 2;
}
