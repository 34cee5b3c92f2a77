import { type Fault, faultLimit } from '../counted.ts';

/** Faults as they are found, in any order: all are counted, and the first `faultLimit` by line are kept. */
export interface FaultList {
  readonly add: (fault: RowFault) => void;
  readonly count: () => number;
  /** The faults kept, in the order of their lines. */
  readonly list: () => RowFault[];
}

/** A fault of the one register that is read. */
export type RowFault = Omit<Fault, 'register'>;

/** An empty list. */
export function createFaultList(): FaultList {
  let kept: RowFault[] = [];
  let count = 0;
  const trim = () => {
    kept = kept.sort((a, b) => a.line - b.line).slice(0, faultLimit);
    return kept;
  };
  return {
    add: (fault) => {
      count += 1;
      kept.push(fault);
      if (kept.length >= 2 * faultLimit) trim();
    },
    count: () => count,
    list: trim,
  };
}
