import { count } from '../../../words/plurals.ts';
import { quoteWords } from '../../../words/short-text.ts';
import { quoteForShell, quoteForYaml } from '../../headings/columns-block.ts';
import { RegisterError } from '../../register-error.ts';
import type { Columns } from '../columns.ts';
import type { ComplaintCase } from '../complaint-case.ts';

/** A row of a case that other rows are about too. */
export interface RowOfCase {
  readonly content: ComplaintCase;
  readonly cells: readonly string[];
  /** Whether its reference has more than the case's own, which may tell a stage; and whether that plainly does. */
  readonly isRenamed: boolean;
  readonly isMarked: boolean;
}

/** Finds rows that look like later stages of a case, where nothing is read as a stage. */
export interface StageSuspicion {
  readonly look: (rows: readonly RowOfCase[]) => void;
  /** Throws a `RegisterError` if so many rows look like later stages that they cannot be complaints opened again. */
  readonly finish: (rows: number) => void;
}

/** Fewer pairs than this may well be complaints opened again; and one in so many rows hardly is anything else. */
const fewest = 3;
const oneIn = 50;
/** How many pairs to look at for a column that divides them. */
const mostPairs = 500;

/** A suspicion of nothing yet. */
export function createStageSuspicion(columns: Columns): StageSuspicion {
  let pairs = 0;
  let renamed = 0;
  let marked = 0;
  const earlier = columns.unread.map(() => new Set<string>());
  const later = columns.unread.map(() => new Set<string>());
  const keep = (before: RowOfCase, after: RowOfCase) => {
    for (const [place, at] of columns.unread.entries()) {
      earlier[place]?.add(before.cells[at]?.trim().toLowerCase() ?? '');
      later[place]?.add(after.cells[at]?.trim().toLowerCase() ?? '');
    }
  };
  return {
    look: (rows) => {
      for (const [before, after] of listPairs(rows)) {
        pairs += 1;
        renamed += before.isRenamed || after.isRenamed ? 1 : 0;
        marked += after.isMarked ? 1 : 0;
        if (pairs <= mostPairs) keep(before, after);
      }
    },
    finish: (rows) => {
      if (marked === 0 && (pairs < fewest || pairs * oneIn < rows)) return;
      const place = columns.unread.findIndex((_, at) => divides(earlier[at], later[at]));
      throw lookLikeStages(pairs, renamed, columns, columns.unread[place]);
    },
  };
}

/** Rows that follow each other, the later of which begins when the earlier has been answered. */
function listPairs(rows: readonly RowOfCase[]): [RowOfCase, RowOfCase][] {
  const inOrder = rows.toSorted((a, b) => readReceived(a) - readReceived(b));
  return inOrder.flatMap((after, at): [RowOfCase, RowOfCase][] => {
    const before = inOrder[at - 1];
    return before && beginsAfterAnswer(before, after) ? [[before, after]] : [];
  });
}

function readReceived({ content }: RowOfCase): number {
  return content.stages.find((stage) => stage !== null)?.received ?? 0;
}

/** A later stage begins when the resident has had the answer to the one before. */
function beginsAfterAnswer(before: RowOfCase, after: RowOfCase): boolean {
  const answered = before.content.stages.find((stage) => stage !== null)?.responded ?? null;
  return answered !== null && readReceived(after) >= answered;
}

/** Whether a column holds few values, and none both in earlier and in later rows. */
function divides(earlier: ReadonlySet<string> | undefined, later: ReadonlySet<string> | undefined): boolean {
  if (!earlier || !later || earlier.size > 4 || later.size > 4) return false;
  return [...earlier].every((value) => !later.has(value));
}

function lookLikeStages(
  pairs: number,
  renamed: number,
  { headings, reference }: Columns,
  dividing: number | undefined,
): RegisterError {
  const at = dividing ?? (renamed === pairs ? reference : undefined);
  const heading = at === undefined ? '' : (headings[at]?.trim() ?? '');
  const how =
    heading === ''
      ? 'If they are, add a column to the register that says which stage each row is about.'
      : `If they are, write under columns: “stage: ${quoteForYaml(heading)}”${at === reference ? ', since the references tell the stage' : ''}.`;
  return new RegisterError(
    `${count(pairs, 'case has', 'cases have')} a second row that begins after the answer to the first: these may be later stages, and would be counted as new complaints.${heading === '' || at === reference ? '' : ` The column ${quoteWords(heading)} tells them apart.`}`,
    `${how} If they are complaints that were opened again, write under performance: “reopened: each”, or “reopened: once”.`,
    {
      column: 'stage',
      setting: 'columns',
      commandLine: heading === '' ? '--reopened each' : `--column stage=${quoteForShell(heading)}`,
    },
  );
}
