import type { ComplaintCase } from './complaint-case.ts';
import type { FaultList } from './fault-list.ts';
import type { RowForm } from './raw-case.ts';
import { readRow } from './read-row.ts';
import type { Visit } from './read-rows.ts';

/** Where a reference was first met. The case is null if it is not counted, or no longer. */
interface FirstRow {
  readonly line: number;
  readonly content: ComplaintCase | null;
}

/**
 * Takes rows that have already been counted and leaves out all that share a reference. `takeOff` is called with each
 * case that was counted.
 */
export function leaveOutRepeated(
  form: RowForm,
  faults: FaultList,
  takeOff: (one: ComplaintCase) => void,
): Visit {
  const firstRows = new Map<string, FirstRow>();
  const leaveOut = ({ line, content }: FirstRow, other: number) => {
    if (content === null) return;
    const reason = `The case has the same reference as the one on line ${other}.`;
    faults.add({ line, kind: 'repeated-reference', reason });
    takeOff(content);
  };
  return (cells, line) => {
    const { reference, content } = readRow(cells, line, form);
    const row = { line, content: 'kind' in content ? null : content };
    const first = firstRows.get(reference);
    if (!first) {
      firstRows.set(reference, row);
      return;
    }
    leaveOut(first, line);
    leaveOut(row, first.line);
    firstRows.set(reference, { line: first.line, content: null });
  };
}
