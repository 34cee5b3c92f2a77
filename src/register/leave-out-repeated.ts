import type { ComplaintCase } from './complaint-case.ts';
import type { FaultList } from './fault-list.ts';
import type { Open, TextForm } from './inspect-text.ts';
import type { RowForm } from './raw-case.ts';
import { readRow } from './read-row.ts';
import { readRows } from './read-rows.ts';

/** Where a reference was met first. The case is null where it is not counted, or no longer. */
interface FirstRow {
  readonly line: number;
  readonly content: ComplaintCase | null;
}

/**
 * Reads the register again and leaves out all rows whose reference is one of the candidates and comes more than once.
 * `takeOff` is called with each case that was counted.
 */
export async function leaveOutRepeated(
  open: Open,
  text: TextForm,
  rowForm: RowForm,
  candidates: ReadonlySet<string>,
  faults: FaultList,
  takeOff: (one: ComplaintCase) => void,
): Promise<void> {
  const firstRows = new Map<string, FirstRow>();
  const leaveOut = ({ line, content }: FirstRow, other: number) => {
    if (content === null) return;
    const reason = `The case has the same reference as the one on line ${other}.`;
    faults.add({ line, kind: 'repeated-reference', reason });
    takeOff(content);
  };
  let isHeading = true;
  await readRows(open, text, (cells, line) => {
    const isCandidate = candidates.has(cells[rowForm.columns.reference]?.trim() ?? '');
    if (isHeading || !isCandidate) {
      isHeading = false;
      return;
    }
    const { reference, content } = readRow(cells, line, rowForm);
    if (reference === '') return;
    const row = { line, content: 'kind' in content ? null : content };
    const first = firstRows.get(reference);
    if (!first) {
      firstRows.set(reference, row);
      return;
    }
    leaveOut(first, line);
    leaveOut(row, first.line);
    firstRows.set(reference, { line: first.line, content: null });
  });
}
