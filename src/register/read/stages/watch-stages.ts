import type { Code } from '../../../codes/code.ts';
import { quoteWords } from '../../../words/short-text.ts';
import { quoteForShell, quoteForYaml } from '../../headings/columns-block.ts';
import { RegisterError } from '../../register-error.ts';
import { namesLaterStage } from '../../words/stage-words.ts';
import type { Columns } from '../columns.ts';

/** Watches columns that are not read for a later stage, where nothing else tells of one. */
export interface StageWatch {
  readonly look: (cells: readonly string[]) => void;
  /** Throws a `RegisterError` if a column names a later stage: its rows would all be counted as first ones. */
  readonly finish: () => void;
}

/** A watch over the columns that are not read. */
export function createStageWatch(columns: Columns, { stages }: Code): StageWatch {
  const { headings, unread, isRowPerStage } = columns;
  const isRead = isRowPerStage || columns.stages.slice(1).some(({ received }) => received >= 0);
  // A status may be read as the outcome.
  const outcome = columns.stages[0]?.outcome ?? -1;
  const watched = stages < 2 || isRead ? [] : [...unread, ...(outcome >= 0 ? [outcome] : [])];
  const found = new Map<number, number>();
  return {
    look: (cells) => {
      for (const at of watched) {
        const cell = cells[at];
        if (cell && namesLaterStage(cell, stages)) found.set(at, (found.get(at) ?? 0) + 1);
      }
    },
    finish: () => {
      const [most] = [...found].sort(([, one], [, other]) => other - one);
      if (most) throw unreadStages(headings[most[0]] ?? '', most[1]);
    },
  };
}

function unreadStages(heading: string, times: number): RegisterError {
  const name = heading.trim();
  return new RegisterError(
    `The column ${quoteWords(name)} names a later stage in ${times === 1 ? 'one row' : `${times} rows`}, but nothing is read as a stage: these would be counted as new complaints.`,
    `If each stage has a row of its own, write under columns: “stage: ${quoteForYaml(name)}”. If each case has one row, write after stage-2-received: the heading of the day on which stage 2 was requested.`,
    { column: 'stage', setting: 'columns', commandLine: `--column stage=${quoteForShell(name)}` },
  );
}
