import type { Code } from '../../codes/code.ts';
import { listStages } from '../../codes/stages.ts';
import { squashText } from '../../words/compare.ts';
import type { Layout } from '../counting.ts';
import { chooseHeading } from '../headings/choose-heading.ts';
import { suggestColumns } from '../headings/suggest-columns.ts';
import { isStageColumn, rankStageColumns } from '../words/stage-column.ts';
import { stripStage } from '../words/strip-stage.ts';
import { listCaseFields, nameField } from './case-fields.ts';
import { type Columns, readColumns } from './columns.ts';
import {
  type Beginning,
  checkDistinct,
  checkFound,
  checkNames,
  missing,
  noHeadings,
  refuseUncertainStage,
  twoHeadings,
} from './header-errors.ts';
import { recogniseHeader } from './recognise-header.ts';
import { readStagesOf } from './stages/read-stages-of.ts';

/**
 * Finds our columns in the row of headings: first those that the layout names, then by the usual words, and a column
 * of stages by what it holds. Throws a `RegisterError` that quotes a heading only if we know two in the row; otherwise
 * it may be a person's data.
 */
export function matchHeaders({ headings, rows }: Beginning, layout: Layout, code: Code): Columns {
  const known = listCaseFields(code).map(({ name }) => name);
  checkNames(layout, known);
  const recognised = recogniseAll({ headings, rows }, code);
  const usual = [...recognised.keys()].filter((at) => recognised[at] !== '');
  const named = Object.entries(layout.columns).filter(
    ([name, heading]) => heading !== '' && !isDenied(name, heading),
  );
  const places = new Map(named.map(([name, heading]) => [name, findHeadings(heading, headings)]));
  // The stage may be read from the references, which are those all the same.
  const taken = new Set([...places].flatMap(([name, found]) => (name === 'stage' ? [] : found)));
  const stageAt = places.get('stage') ?? [];
  const certain = new Set([...taken, ...stageAt, ...usual]).size;
  const likely =
    certain < 2 && rows.length > 0 ? suggestColumns(headings, known, Math.max(code.stages, 1), rows) : [];
  if (certain + likely.length < 2) throw noHeadings();
  checkDistinct(named);
  for (const [name, heading] of named) checkFound(name, heading, headings, places.get(name) ?? []);
  const denied = Object.entries(layout.columns).filter(([name, heading]) => isDenied(name, heading));
  for (const [name] of denied) places.set(name, []);
  if (!places.has('stage') && layout.stage === 0 && code.stages > 1) {
    refuseUncertainStage({ headings, rows }, recognised);
  }
  const isFree = (name: string, at: number) =>
    !taken.has(at) && (name === 'reference' || !stageAt.includes(at));
  for (const name of known.filter((one) => !places.has(one))) {
    const found = usual.filter((at) => recognised[at] === name && isFree(name, at));
    places.set(name, chooseAmong(name, found, { headings, rows }));
  }
  const find = (name: string) => places.get(name)?.[0] ?? -1;
  for (const { name, required, description } of listCaseFields(code)) {
    if (required && find(name) < 0) throw missing({ name, description }, { headings, rows }, code, find);
  }
  return readColumns(find, headings, code, isRowPerStage({ headings, rows }, layout, code, find));
}

/**
 * Whether each row is about one stage: all are about the stage that the landlord names; or a column says which, and no
 * other says when a later stage was received, or the rows of one case say different stages.
 */
function isRowPerStage(
  { rows }: Beginning,
  layout: Layout,
  code: Code,
  find: (name: string) => number,
): boolean {
  if (layout.stage > 0) return true;
  const [stage, reference] = [find('stage'), find('reference')];
  if (stage < 0) return false;
  const isDated = listStages(code).some((number) => number > 1 && find(nameField(number, 'received')) >= 0);
  if (!isDated) return true;
  const read = readStagesOf(
    layout,
    code,
    rows.map((cells) => cells[stage] ?? ''),
    stage === reference,
  );
  const first = new Map<string, number>();
  return rows.some((cells) => {
    const number = read(cells[stage] ?? '');
    if (typeof number !== 'number') return false;
    const family = stripStage(cells[reference]?.trim() ?? '', number);
    const known = first.get(family);
    if (known === undefined) first.set(family, number);
    return known !== undefined && known !== number;
  });
}

/** Our name for each heading, or `''`. A column that tells stages is one if its heading or what it holds says so. */
export function recogniseAll({ headings, rows }: Beginning, { stages }: Code): string[] {
  const recognised = headings.map((heading) => recogniseHeader(heading, Math.max(stages, 1)));
  if (stages < 2) return recognised.map((name) => (name === 'stage' ? '' : name));
  const judged = headings.map((heading, at) =>
    isStageColumn(
      heading,
      rows.map((cells) => cells[at] ?? ''),
    ),
  );
  const sure = [...judged.keys()].filter((at) => judged[at] === 'yes');
  const [best] = rankStageColumns(
    headings,
    headings.map((_, at) => rows.map((cells) => cells[at] ?? '')),
  );
  // Beside a column that names stages, one that only tells complaints from enquiries is something else.
  const chosen = best !== undefined && sure.includes(best) ? [best] : sure;
  return recognised.map((name, at) => {
    const isFree = name === '' || name === 'stage' || name === 'category';
    if (chosen.includes(at) && isFree) return 'stage';
    return name === 'stage' ? '' : name;
  });
}

/** `stage: none` says that no column tells of stages. */
export function isDenied(name: string, heading: string): boolean {
  return name === 'stage' && heading.trim().toLowerCase() === 'none';
}

/**
 * Of several headings that we read as the same column the one that is plainly the better.
 * @throws RegisterError if none is.
 */
export function chooseAmong(name: string, found: readonly number[], { headings, rows }: Beginning): number[] {
  if (found.length < 2) return [...found];
  const columns = found.map((at) => rows.map((cells) => cells[at] ?? ''));
  const best = chooseHeading(
    name,
    found.map((at) => headings[at] ?? ''),
    columns,
  );
  if (best < 0) throw twoHeadings(name, headings, found);
  return found.slice(best, best + 1);
}

/** The index of the heading: as written, or else ignoring case, spaces and punctuation. */
export function findHeadings(heading: string, headings: readonly string[]): number[] {
  const places = [...headings.keys()];
  const exact = places.filter((at) => headings[at]?.trim() === heading.trim());
  if (exact.length > 0) return exact;
  return places.filter((at) => squashText(headings[at] ?? '') === squashText(heading));
}
