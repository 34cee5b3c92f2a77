import { readDate } from '../../words/parse-date.ts';
import { cutBlocks } from '../read/flow.ts';
import { type Block, textOf, wordsOf } from '../read/rows.ts';
import type { Remedy } from './read-remedy.ts';
import { writeMarkdown } from './write-markdown.ts';

/** What is done about an answer, as our own pages and Word documents print it below the commentary. */
export interface OwnRemedy {
  readonly remedy: Remedy;
  /** The commentary above it. */
  readonly commentary: readonly Block[];
  /** The words that are no field's: the labels, and days as they are printed. */
  readonly printed: readonly string[];
}

/** The labels, in the order in which they are printed. Each begins a paragraph or is one. */
const labels: readonly { readonly words: string; readonly part: keyof Remedy; readonly leads: boolean }[] = [
  { words: 'What we will do', part: 'what', leads: true },
  { words: 'What we did', part: 'what', leads: true },
  { words: 'Done on', part: 'done', leads: false },
  { words: 'Was due', part: 'by', leads: false },
  { words: 'By', part: 'by', leads: false },
  { words: 'Who', part: 'owner', leads: false },
  { words: 'How we meet the intention another way', part: 'alternative', leads: true },
];

/**
 * Takes the remedy off the end of a commentary; undefined if there is none, or if anything of it is not as we print it:
 * then all of it stays in the words.
 */
export function splitOwnRemedy(blocks: readonly Block[]): OwnRemedy | undefined {
  const start = blocks.findIndex((block) => labelOf(block)?.leads);
  if (start === -1) return undefined;
  const said = new Map<keyof Remedy, Block[]>();
  const printed: string[] = [];
  let open: Block[] = [];
  for (const block of blocks.slice(start)) {
    const label = labelOf(block);
    if (label === undefined) {
      open.push(block);
      continue;
    }
    if (said.has(label.part)) return undefined;
    open = cutBlocks([block], label.length);
    said.set(label.part, open);
    printed.push(label.words);
  }
  const [by, done] = (['by', 'done'] as const).map((part) => wordsOf(said.get(part) ?? []));
  const read = (part: keyof Remedy) => writeMarkdown(said.get(part) ?? []);
  const days = [by, done].map((words = '') => readDate(words, 'day'));
  if (
    [...said.values()].some((one) => one.length === 0) ||
    [by, done].some((words, at) => words && !days[at])
  )
    return undefined;
  const [due = '', finished = ''] = days;
  return {
    remedy: {
      ...{ what: read('what'), by: due, owner: read('owner'), done: finished },
      alternative: read('alternative'),
    },
    commentary: blocks.slice(0, start),
    printed: [...printed, by ?? '', done ?? ''],
  };
}

function labelOf(block: Block): ((typeof labels)[number] & { readonly length: number }) | undefined {
  if (block.marker !== '') return undefined;
  const text = textOf(block);
  for (const label of labels) {
    if (text === label.words) return { ...label, length: text.length };
    if (text.startsWith(`${label.words}:`)) return { ...label, length: label.words.length + 1 };
  }
  return undefined;
}
