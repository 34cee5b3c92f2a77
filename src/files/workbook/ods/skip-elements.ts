/** Passes over whole elements of an XML document, with everything inside them. */
export interface Skipper {
  /** Whether an element that opens is passed over: it stands in one that is, or `isStart` says so of it. */
  readonly enter: (isStart: boolean) => boolean;
  /** Whether the element that closes was passed over. */
  readonly leave: () => boolean;
  /** Whether what comes now is passed over. */
  readonly isSkipping: () => boolean;
}

/** A skipper that stands in no such element. */
export function createSkipper(): Skipper {
  let depth = 0;
  return {
    enter: (isStart) => {
      if (depth > 0 || isStart) depth += 1;
      return depth > 0;
    },
    leave: () => {
      if (depth === 0) return false;
      depth -= 1;
      return true;
    },
    isSkipping: () => depth > 0,
  };
}

/** Whether an element of a spreadsheet is no sheet and no part of one, though it may hold tables of its own. */
export function isNoSheet(name: string): boolean {
  return noSheets.has(name);
}

const noSheets = new Set(['table:tracked-changes', 'table:shapes', 'office:forms', 'table:dde-links']);
