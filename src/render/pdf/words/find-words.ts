import type { PDFRef } from '@cantoo/pdf-lib';
import { putInLine } from '../../../words/short-text.ts';
import type { Show } from '../painted-marks.ts';
import type { Insertion } from '../pdf-artifacts.ts';
import type { PdfContent } from '../pdf-pages.ts';
import type { Mark, Tag } from '../pdf-tags.ts';
import type { PaintReader } from '../structure/drop-decoration.ts';
import { alignWords, type PageSigns, readSigns } from './align-words.ts';
import { findLost } from './lost-words.ts';
import type { PageText } from './page-text.ts';
import { type PrintedRun, readPrinted } from './printed-signs.ts';
import { writeSpace } from './write-space.ts';

/** The words of a page, found in what a browser printed of it. */
export interface FoundWords {
  /** The spaces that the browser left out at the ends of lines, by content stream. */
  readonly spaces: ReadonlyMap<PDFRef, readonly Insertion[]>;
  /** The text of some marks, in order. */
  textOf(marks: readonly Mark[]): string;
  /** The text of the page that a mark shows; undefined if it shows none of it. */
  sourceOf(mark: Mark): PageText | undefined;
  /** What of the page is not there to be read: a sentence each. */
  readonly lost: readonly string[];
}

/** Looks up each sign of a document, by its tags, in the texts of the page: no line end is guessed. */
export function findWords(
  root: Tag,
  contents: readonly PdfContent[],
  paint: PaintReader,
  texts: readonly PageText[],
): FoundWords {
  const page = readSigns(texts);
  const printed = readPrinted(root, paint);
  const aligned = alignWords(page.text, printed.text);
  const held = new Map(contents.map((content) => [content.ref, content]));
  const spaces = new Map<PDFRef, Insertion[]>();
  const spaced = new Set<Show>();
  const sources = new Map<Mark, PageText>();
  for (const [index, run] of printed.runs.entries()) {
    const at = aligned.subarray(run.from, run.to).find((sign) => sign >= 0) ?? -1;
    const source = page.sourceOf(at);
    if (source && !sources.has(run.mark)) sources.set(run.mark, source);
    const last = printed.runs[index - 1];
    const [before = -1, first = -1] = aligned.subarray(run.from - 1, run.from + 1);
    if (!last || run.spaced || before < 0 || first < 0 || !isParted(page, before, first)) continue;
    if (page.sourceOf(before)?.block !== source?.block && !isOneRun(last, run)) continue;
    spaced.add(last.show);
    const content = held.get(last.mark.holder);
    const space = content && writeSpace(last.show, content.fonts);
    if (space) spaces.set(content.ref, [...(spaces.get(content.ref) ?? []), space]);
  }
  return {
    spaces,
    textOf: (marks) => {
      const shows = marks.flatMap((mark) => paint(mark).shows);
      return putInLine(shows.map((show) => (spaced.has(show) ? `${show.text} ` : show.text)).join(''));
    },
    sourceOf: (mark) => sources.get(mark),
    lost: findLost(page, printed, aligned),
  };
}

function isParted({ parted }: PageSigns, before: number, at: number): boolean {
  return parted.subarray(before + 1, at + 1).includes(1);
}

/** Whether nothing but a space would part them for who reads by the tags: both are of one mark or of one drawing. */
function isOneRun(one: PrintedRun, other: PrintedRun): boolean {
  return one.mark === other.mark || (one.tag === other.tag && one.tag.type === 'Figure');
}
