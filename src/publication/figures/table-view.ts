/** A table of figures as readers see it, whatever the format: all cells are words. */
export interface TableView {
  /** Unique in the page, `figures-headline-1`. */
  readonly id: string;
  readonly caption: string;
  /** The heading above the names of the rows, `Month`. */
  readonly head: string;
  /** The headings of the other columns, left to right. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Below the table, or empty. */
  readonly notes: readonly string[];
  /** Whether names and columns are short and few enough for it to stay a table on a narrow screen. */
  readonly compact: boolean;
  /** Whether it is for those who look closer: folded on a page, and at the end of a printed report. */
  readonly detail: boolean;
}

export interface TableRow {
  readonly name: string;
  /** As many as there are columns. */
  readonly cells: readonly string[];
  /** Whether it is the total of the others. */
  readonly total: boolean;
}
