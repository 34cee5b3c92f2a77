import type { Code } from '../../codes/code.ts';
import { squashText } from '../../words/compare.ts';
import type { Layout } from '../counting.ts';
import { suggestColumns } from '../headings/suggest-columns.ts';
import { listCaseFields } from '../read/case-fields.ts';
import { createHeadingCounter, findHeadingRow } from '../read/find-heading-row.ts';
import type { Beginning } from '../read/header-errors.ts';
import type { Open } from '../read/inspect-text.ts';
import { chooseAmong, findHeadings, isDenied, recogniseAll } from '../read/match-headers.ts';
import { openTable, readFirst } from '../read/open-table.ts';
import { RegisterError } from '../register-error.ts';
import { type Filling, fillingOf } from './filling.ts';

/** The headings of a register, for a person who says which of them is which of our columns. Of its rows it holds numbers alone. */
export interface Heads {
  /** How many rows below the headings were looked at, and whether those are all there are. */
  readonly rows: number;
  readonly isWhole: boolean;
  /** Those that can be named: neither blank nor there twice. */
  readonly headings: readonly string[];
  /** For each of our columns, the heading that is taken for it if none is named, and the likeliest where none is; `''` for none. */
  readonly columns: readonly HeadGuess[];
  /** How the rows are filled under the heading that is one of our columns now; undefined where it has none. */
  readonly fillings: ReadonlyMap<string, Filling>;
}

interface HeadGuess {
  /** Our name, `stage-2-received`. */
  readonly name: string;
  readonly found: string;
  readonly likely: string;
}

/**
 * Reads the beginning of a register. Undefined where no row is surely one of headings: what stands there may be about a person.
 * @throws RegisterError if it is no table that we can read.
 */
export async function readHeads(open: Open, layout: Layout, code: Code): Promise<Heads | undefined> {
  const countHeadings = createHeadingCounter(layout, code);
  const table = await openTable(open, (cells) => countHeadings(cells) >= 2, layout.sheet);
  const first = await readFirst(table, mostRows);
  const row = findHeadingRow(first, countHeadings);
  if (!row || countHeadings(row.cells) < 2) return undefined;
  const rows = first.filter(({ line }) => line > row.line).map(({ cells }) => cells);
  const beginning = { headings: row.cells, rows: rows.slice(0, mostLooked) };
  const columns = guessColumns(beginning, layout, code);
  return {
    ...{ rows: rows.length, isWhole: first.length < mostRows, columns },
    headings: listNamable(row.cells),
    fillings: listFillings({ headings: row.cells, rows }, columns, layout, code),
  };
}

/** Chosen: enough to see whether a heading is the right one. */
const mostRows = 1500;
/** As many as the count looks at to know a column. */
const mostLooked = 300;

function listNamable(headings: readonly string[]): string[] {
  const plain = headings.map(squashText);
  return headings
    .filter(
      (_, at) => plain[at] !== '' && plain.indexOf(plain[at] ?? '') === plain.lastIndexOf(plain[at] ?? ''),
    )
    .map((heading) => heading.trim().replace(/\s+/g, ' '));
}

function guessColumns(beginning: Beginning, layout: Layout, code: Code): HeadGuess[] {
  const names = listCaseFields(code).map(({ name }) => name);
  const recognised = recogniseAll(beginning, code);
  const found = new Map(names.map((name) => [name, guessColumn(name, recognised, beginning, layout)]));
  const lacking = names.filter((name) => found.get(name) === '' && !layout.columns[name]);
  const likely = new Map(
    suggestColumns(beginning.headings, lacking, Math.max(code.stages, 1), beginning.rows).map((pair) => [
      pair.name,
      pair.heading,
    ]),
  );
  return names.map((name) => ({ name, found: found.get(name) ?? '', likely: likely.get(name) ?? '' }));
}

/** What the count would take for a column if the landlord named no heading for it, but those for others. */
function guessColumn(
  name: string,
  recognised: readonly string[],
  beginning: Beginning,
  { columns }: Layout,
): string {
  const { headings } = beginning;
  const named = Object.entries(columns).filter(
    ([key, heading]) => key !== name && heading !== '' && !isDenied(key, heading),
  );
  const placesOf = (isOf: (key: string) => boolean) =>
    new Set(named.flatMap(([key, heading]) => (isOf(key) ? findHeadings(heading, headings) : [])));
  const taken = placesOf((key) => key !== 'stage');
  const stage = placesOf((key) => key === 'stage');
  const found = [...headings.keys()].filter(
    (at) => recognised[at] === name && !taken.has(at) && (name === 'reference' || !stage.has(at)),
  );
  try {
    const [at = -1] = chooseAmong(name, found, beginning);
    return headings[at]?.trim().replace(/\s+/g, ' ') ?? '';
  } catch (error) {
    if (error instanceof RegisterError) return '';
    throw error;
  }
}

function listFillings(
  { headings, rows }: Beginning,
  columns: readonly HeadGuess[],
  layout: Layout,
  code: Code,
): Map<string, Filling> {
  const fillings = new Map<string, Filling>();
  for (const { name, found } of columns) {
    const heading = layout.columns[name] || found;
    const [at = -1] = heading === '' || isDenied(name, heading) ? [] : findHeadings(heading, headings);
    const cells = rows.map((row) => row[at] ?? '');
    const reference = layout.columns['reference'] || columns.find((one) => one.name === 'reference')?.found;
    const isReference = squashText(reference ?? '') === squashText(heading);
    const filling =
      at < 0 ? undefined : tryFilling(() => fillingOf(name, { heading, cells, isReference }, layout, code));
    if (filling) fillings.set(name, filling);
  }
  return fillings;
}

/** Where the landlord's own words for outcomes or stages have a slip, which the count tells, nothing can be said of their column. */
function tryFilling(find: () => Filling): Filling | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof RegisterError) return undefined;
    throw error;
  }
}
