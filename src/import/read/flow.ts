import { type Block, type Passage, type Run, textOf } from './rows.ts';

/** Passages as one text, with a new line between them, which can be cut anywhere and keeps styles and links. */
export interface Flow {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** Where in the text each passage starts. */
  readonly starts: readonly number[];
}

/** Passages joined into a flow. */
export function joinPassages(passages: readonly Passage[]): Flow {
  const starts: number[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const { block } of passages) {
    const text = textOf(block);
    starts.push(length);
    texts.push(text);
    length += text.length + 1;
  }
  return { text: texts.join('\n'), passages, starts };
}

/** The passage at an offset. */
export function passageAt({ passages, starts }: Flow, offset: number): Passage | undefined {
  let [low, high] = [0, starts.length];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return passages[low];
}

/** The passages between two offsets, cut there at either end; those without words are left out. */
export function cutFlow({ passages, starts }: Flow, from: number, to: number): Passage[] {
  const cut: Passage[] = [];
  for (let index = firstAfter(starts, from); index < passages.length; index += 1) {
    const [passage, start = 0] = [passages[index], starts[index]];
    if (passage === undefined || start >= to) break;
    const block = cutBlock(passage.block, from - start, to - start);
    if (block !== undefined) cut.push({ ...passage, block });
  }
  return cut;
}

function firstAfter(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** A block cut to two offsets in its words, without space at its ends. One cut at its start has lost its list mark. */
function cutBlock(block: Block, from: number, to: number): Block | undefined {
  const text = textOf(block);
  const within = text.slice(Math.max(0, from), Math.max(0, to));
  if (within.trim() === '') return undefined;
  const start = Math.max(0, from) + (within.length - within.trimStart().length);
  const end = start + within.trim().length;
  if (start === 0 && end === text.length) return block;
  const runs: Run[] = [];
  let at = 0;
  for (const run of block.runs) {
    const part = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (part !== '') runs.push({ ...run, text: part });
    at += run.text.length;
  }
  return start === 0 ? { ...block, runs } : { ...block, runs, marker: '', depth: 0 };
}

/** Blocks between two offsets of their joined text, `to` as in `slice`. */
export function cutBlocks(blocks: readonly Block[], from: number, to?: number): Block[] {
  const flow = joinPassages(blocks.map((block) => ({ kind: 'passage', place: '', block })));
  const end = from + flow.text.slice(from, to).length;
  return cutFlow(flow, from, end).map(({ block }) => block);
}

/** Blocks without the full stop, colon or dash that joined their first words to what came before. */
export function withoutJoin(blocks: readonly Block[]): Block[] {
  const [first, ...others] = blocks;
  if (first === undefined) return [];
  const text = textOf(first);
  const join = /^[\s.,:;|–-]+(?=[\s\p{L}\p{N}“‘"(])/u.exec(text)?.[0].length ?? 0;
  const rest = cutBlock(first, join, text.length);
  return rest === undefined ? others : [join === 0 ? first : rest, ...others];
}
