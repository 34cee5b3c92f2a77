import type { AsideKind, FoundAside } from '../asides.ts';
import { type Block, type Column, type Run, textOf } from '../rows.ts';
import { readBalloon } from './balloons.ts';
import { joinBoxes, settleBoxes } from './boxes.ts';

/** Blocks as they read, and what stands beside them; `block` of an aside is its block's place among those given. */
export interface SettledBlocks {
  readonly blocks: Block[];
  readonly asides: readonly FoundAside[];
}

/**
 * Blocks as they read in any form of document: words struck through letter by letter (`Y̶e̶s̶`) stand beside the words,
 * and so does the mark of a note right after an answer (`Yes¹`, `No [2]`), which would no longer be one. Balloons of a
 * word processor are what they are, and boxes to tick are written as a form has them. `column` is undefined for
 * paragraphs outside tables.
 */
export function settleBlocks(blocks: readonly Block[], column: Column | 'other' | undefined): SettledBlocks {
  const asides: FoundAside[] = [];
  const settled = (column === 'comply' ? joinBoxes(blocks) : blocks).flatMap((read, block) => {
    const tell = (kind: AsideKind, words: string, by = ''): void => {
      if (words.trim() !== '') asides.push({ kind, words: words.trim(), by, block });
    };
    const balloon = readBalloon(read);
    if (balloon !== undefined) {
      tell(balloon.kind, balloon.words, balloon.by);
      return [];
    }
    const plain = withoutStruck(read, tell);
    if (plain === undefined) return [];
    const boxed =
      column === undefined || column === 'comply' ? settleBoxes(plain, column === 'comply') : plain;
    return [withoutMark(boxed, column, tell)];
  });
  return { blocks: settled, asides };
}

type Tell = (kind: AsideKind, words: string) => void;

// Lines through a letter: short, long, and slanting ones. The last is part of `≠` and the like, after a sign.
const stroke = /[\u0335\u0336\u0337\u0338]/;
const struckLetters = /(?:[\p{L}\p{N}\p{P}\s]\p{M}*?[\u0335-\u0338]+\p{M}*(?:\s(?![\u0335-\u0338]))*)+/gu;

function withoutStruck(block: Block, tell: Tell): Block | undefined {
  if (!stroke.test(textOf(block))) return block;
  const runs = block.runs.flatMap((run): Run[] => {
    const kept = run.text.replace(struckLetters, (struck) => {
      tell('struck', struck.replace(/[\u0335-\u0338]/g, ''));
      return /\s$/.test(struck) ? ' ' : '';
    });
    return kept === '' ? [] : [{ ...run, text: kept }];
  });
  return trimRuns({ ...block, runs });
}

/** A block without space at its ends, or beside another space; undefined for one without words. */
function trimRuns(block: Block): Block | undefined {
  const runs: Run[] = [];
  for (const run of block.runs) {
    const before = runs.at(-1)?.text ?? ' ';
    const text = run.text.replace(/ {2,}/g, ' ').replace(/[ \n]$/.test(before) ? /^ +/ : /^(?!)/, '');
    if (text !== '') runs.push({ ...run, text });
  }
  const last = runs.at(-1);
  if (last !== undefined) runs[runs.length - 1] = { ...last, text: last.text.trimEnd() };
  const kept = runs.filter(({ text }) => text !== '');
  return kept.some(({ text }) => text.trim() !== '') ? { ...block, runs: kept } : undefined;
}

const answer = String.raw`(?:yes|no|y|n|n\/a|met|not met|partial(?:ly)?(?: compliant)?|(?:fully |non-?)?compliant|not applicable)[.]?`;
const sign = String.raw`(?:\[(?:\d{1,3}|[a-z]{1,2}|[*†‡]{1,3})\]|[¹²³⁴-⁹⁰*†‡])`;
const marked = new RegExp(String.raw`^(${answer})\s?(${sign}(?:[,\s]*${sign})*)$`, 'i');

function withoutMark(block: Block, column: Column | 'other' | undefined, tell: Tell): Block {
  const text = textOf(block);
  if (text.length > 60 || (column !== 'comply' && column !== undefined)) return block;
  const [, said, mark] = marked.exec(text) ?? [];
  if (said === undefined || mark === undefined) return block;
  tell('note', mark);
  return { ...block, runs: cutRuns(block.runs, said.length) };
}

function cutRuns(runs: readonly Run[], length: number): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(0, Math.max(0, length - at));
    at += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
