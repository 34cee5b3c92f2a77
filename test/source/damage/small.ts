import { printTold } from '../print-told.ts';
import type { DocumentName } from './check.ts';
import { readText } from './check.ts';
import { followHelp } from './follow.ts';

/** A slip as a reader sees it: its rule and the number of its line; and the text once its help is followed. */
export interface SmallSlip {
  readonly told: string;
  /** All that is said of it. */
  readonly full: string;
  readonly help: string;
  /** Whether `--fix` mends it. */
  readonly fixable: boolean;
  readonly after: string | undefined;
}

/** The slips of a small document by itself, without what is missing in it. */
export function readSlips(text: string, name: DocumentName): readonly SmallSlip[] {
  return readText(text, name).slips.map((slip) => {
    const { rule, help, span, fix = [] } = slip;
    const [start, end] = span.map((offset) => place(text, offset));
    if (!start || !end) throw new Error('a span has two ends');
    return {
      told: `${start.line} ${rule}`,
      full: printTold(text, slip),
      help,
      fixable: fix.length > 0,
      after: followHelp(text, { help, range: { start, end }, fix }),
    };
  });
}

function place(text: string, offset: number) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
}
