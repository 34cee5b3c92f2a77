import type { Block, Run } from './rows.ts';
import { tidySpaces } from './words.ts';

/**
 * The style of words, and the list, heading and cell they are in. A list's number is that of its next item; null for
 * bullets.
 */
export interface Style {
  readonly heading: number;
  readonly cell: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string;
  readonly list: { readonly depth: number; number: number | null } | null;
}

/** Gathers words into blocks in reading order, tidies spaces, and drops blocks without words. */
export class BlockBuilder {
  readonly #blocks: Block[] = [];
  #runs: Run[] = [];
  #depth = 0;
  #heading = 0;
  #cell = 0;
  #marker = '';
  #breaks = 0;

  /** How many blocks are made since they were last taken: the number, from 0, of the one being gathered. */
  get made(): number {
    return this.#blocks.length;
  }

  add(text: string, style: Style): void {
    const words = tidySpaces(text);
    if (words === '') return;
    if (words !== ' ') {
      if (this.#breaks > 1) this.endBlock();
      this.#breaks = 0;
    }
    if (this.#runs.length === 0) {
      this.#depth = Math.min(style.list?.depth ?? 0, deepestList);
      this.#heading = style.heading;
      this.#cell = style.cell;
    }
    const { bold, italic, href } = style;
    this.#runs.push({ text: words, bold, italic, href });
  }

  /** One break is a new line; two or more, a new paragraph. */
  breakLine(): void {
    if (this.#runs.length === 0) return;
    this.#breaks += 1;
    this.#runs.push({ text: '\n', bold: false, italic: false, href: '' });
  }

  startItem({ list }: Style): void {
    if (list === null) return;
    this.#marker = list.number === null ? '-' : `${list.number}.`;
    if (list.number !== null) list.number += 1;
  }

  endBlock(): void {
    const runs = tidyRuns(this.#runs);
    this.#runs = [];
    this.#breaks = 0;
    if (runs.length === 0 || isPlaceholder(runs.map(({ text }) => text).join(''))) return;
    const marker = this.#depth === 0 ? '' : this.#marker;
    this.#blocks.push({ marker, depth: this.#depth, heading: this.#heading, cell: this.#cell, runs });
    this.#marker = '';
  }

  /** The blocks added since the last call. */
  take(): Block[] {
    this.endBlock();
    return this.#blocks.splice(0);
  }
}

/** Whether words are what Word shows in a field that was not filled in. */
export function isPlaceholder(words: string): boolean {
  return placeholder.test(words);
}

const placeholder = /^(?:click (?:or tap )?(?:here )?to enter (?:text|a date)|choose an item)\.?$/i;
// Deeper lists are set only this deep: Markdown readers give up, and no cell of the form has one.
const deepestList = 6;

/** Joins runs of one style, and removes spaces at the ends, beside a line break and after another space. */
function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  let before = '\n';
  for (const run of runs) {
    const text = /[ \n]$/.test(before) && run.text !== '\n' ? run.text.replace(/^ /, '') : run.text;
    if (text === '') continue;
    if (text === '\n') trimEnd(tidy);
    if (text === '\n' && tidy.length === 0) continue;
    before = text;
    const last = tidy.at(-1);
    if (last !== undefined && sameStyle(last, run))
      tidy[tidy.length - 1] = { ...last, text: last.text + text };
    else tidy.push({ ...run, text });
  }
  trimEnd(tidy);
  return tidy;
}

function trimEnd(runs: Run[]): void {
  for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
    const text = last.text.trimEnd();
    if (text !== '') {
      runs[runs.length - 1] = { ...last, text };
      return;
    }
    runs.pop();
  }
}

function sameStyle(a: Run, b: Run): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.href === b.href;
}
