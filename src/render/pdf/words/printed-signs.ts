import type { Show } from '../painted-marks.ts';
import type { Mark, Tag } from '../pdf-tags.ts';
import type { PaintReader } from '../structure/drop-decoration.ts';
import { squeeze } from './align-words.ts';

/** What a document says by its tags, in order. */
export interface PrintedSigns {
  /** All of it without spaces. */
  readonly text: string;
  readonly runs: readonly PrintedRun[];
}

/** Signs shown together, the first of which has the number `from`, and in which mark of which element. */
export interface PrintedRun {
  readonly show: Show;
  readonly mark: Mark;
  readonly tag: Tag;
  readonly from: number;
  readonly to: number;
  /** Whether a space is written between it and what comes before. */
  readonly spaced: boolean;
}

/** Reads what a document says; `paint` tells what a mark paints. */
export function readPrinted(root: Tag, paint: PaintReader): PrintedSigns {
  let text = '';
  const runs: PrintedRun[] = [];
  let spaced = true;
  for (const [tag, mark] of marksBelow(root)) {
    for (const show of paint(mark).shows) {
      const signs = squeeze(show.text);
      if (signs === '') {
        spaced ||= show.text !== '';
        continue;
      }
      const [from, to] = [text.length, text.length + signs.length];
      runs.push({ show, mark, tag, from, to, spaced: spaced || /^\s/.test(show.text) });
      text += signs;
      spaced = /\s$/.test(show.text);
    }
  }
  return { text, runs };
}

/** Every mark with the element it stands in, in reading order. */
function* marksBelow(tag: Tag): Generator<readonly [Tag, Mark]> {
  for (const kid of tag.kids) {
    if ('mark' in kid) yield [tag, kid];
    else if ('kids' in kid) yield* marksBelow(kid);
  }
}
