import type { Code } from '../../codes/code.ts';
import type { AnnualReport, YearOfReport } from '../../records/annual-report.ts';
import { formatDate } from '../../words/dates.ts';
import { joinList, joinParts } from '../../words/lists.ts';
import { agree } from '../../words/plurals.ts';
import type { Chart, ChartLabel, Drawing } from '../charts/chart.ts';
import { nameYear } from '../figures/report-years.ts';
import type { TableView } from '../figures/table-view.ts';
import type { Exhibit } from './report-publication.ts';

/** What is to be known of some years before they are compared with the last. */
export interface YearNote {
  /** `¹`, after the name of the year wherever it heads figures. */
  readonly mark: string;
  /** The years' names, oldest first. */
  readonly years: readonly string[];
  /** `2022-23 and 2023-24: …` */
  readonly text: string;
  /** Whether a sentence may still say that figures rose or fell since. */
  readonly comparable: boolean;
}

/**
 * The years that may have been counted by other rules than the report's own: typed though it is counted, begun before
 * the Code was in force though it was not, or said to be so by the landlord. Years of which the same is to be said
 * share a note.
 */
export function listYearNotes({ years }: AnnualReport, code: Code): YearNote[] {
  const own = years.at(-1);
  if (!own) return [];
  const grouped = new Map<string, YearOfReport[]>();
  for (const year of years) {
    const reasons = sayReasons(year, own, code, 1);
    if (reasons !== '') grouped.set(reasons, [...(grouped.get(reasons) ?? []), year]);
  }
  return [...grouped.values()].map((group, index) => {
    const names = group.map(({ figures }) => nameYear(figures));
    return {
      mark: marks[index] ?? ` (${index + 1})`,
      years: names,
      text: `${nameSpan(names, years)}${group.slice(0, 1).map((year) => sayReasons(year, own, code, group.length))}`,
      comparable: group.every((year) => year.note === '' && !isBeforeCode(year, own, code)),
    };
  });
}

/** Years in words; three or more without a gap are a span. */
function nameSpan(names: readonly string[], years: readonly YearOfReport[]): string {
  const all = years.map(({ figures }) => nameYear(figures));
  const from = all.indexOf(names[0] ?? '');
  const isSpan = names.length > 2 && names.every((name, index) => all[from + index] === name);
  return isSpan ? `${names[0]} to ${names.at(-1)}` : joinList(names);
}

/** The name of a year with the mark of its note, if it has one. */
function markYear(name: string, notes: readonly YearNote[]): string {
  const found = notes.find(({ years }) => years.includes(name));
  return found ? `${name}${found.mark}` : name;
}

/** The exhibit with the marks at its years, wherever they head a column or a bar, and the notes that they refer to. */
export function markExhibit(exhibit: Exhibit, notes: readonly YearNote[]): Exhibit {
  const labels = exhibit.charts.flatMap(({ drawings }) =>
    drawings.flatMap((drawing) => drawing.labels.filter(isYearLabel).map(({ text }) => text)),
  );
  const shown = pickNotes(notes, [...listColumns(exhibit.tables), ...labels]);
  const further = pickNotes(notes, listColumns(exhibit.more.tables));
  const used = [...new Set([...shown, ...further])];
  if (used.length === 0) return exhibit;
  const markTable = (table: TableView): TableView => ({
    ...table,
    columns: table.columns.map((column) => markYear(column, used)),
  });
  return {
    ...exhibit,
    charts: exhibit.charts.map((chart): Chart => {
      const [wide, narrow] = chart.drawings;
      return { ...chart, drawings: [markDrawing(wide, used), markDrawing(narrow, used)] };
    }),
    tables: exhibit.tables.map(markTable),
    notes: shown.map(writeNote),
    more: {
      ...exhibit.more,
      tables: exhibit.more.tables.map(markTable),
      notes: further.map(writeNote),
      further: further.filter((note) => !shown.includes(note)).map(writeNote),
    },
  };
}

function listColumns(tables: readonly TableView[]): string[] {
  return tables.flatMap(({ columns }) => columns);
}

/** The notes on years that some texts name. */
function pickNotes(notes: readonly YearNote[], texts: readonly string[]): YearNote[] {
  return notes.filter(({ years }) => years.some((year) => texts.some((text) => text.includes(year))));
}

function writeNote({ mark, text }: YearNote): string {
  return `${mark.trim()} ${text}`;
}

function markDrawing(drawing: Drawing, notes: readonly YearNote[]): Drawing {
  return {
    ...drawing,
    labels: drawing.labels.map((label) =>
      isYearLabel(label)
        ? { ...label, text: label.text.replace(/\d{4}-\d{2}$/, (name) => markYear(name, notes)) }
        : label,
    ),
  };
}

/** Bars have names of years, and a heading may end in the year that a line is of. */
function isYearLabel({ text, kind }: ChartLabel): boolean {
  return (
    (kind === 'name' && /^\d{4}-\d{2}$/.test(text)) || (kind === 'tick' && / line \d{4}-\d{2}$/.test(text))
  );
}

const marks = ['¹', '²', '³'];

/** What is to be said of `number` years like this one, after their names; `''` if nothing. */
function sayReasons(year: YearOfReport, own: YearOfReport, code: Code, number: number): string {
  const isTyped = year.from === 'typed' && own.from === 'register';
  const isEarlier = isBeforeCode(year, own, code);
  const [is, it] = [agree(number, 'is', 'are'), agree(number, 'it', 'they')];
  const told = joinParts(
    [
      isEarlier
        ? `began before the Code of ${formatDate(code.inForce)} was in force, so other rules may have held`
        : '',
      isTyped
        ? `${isEarlier ? `${it} ${is}` : is} stated as we hold ${agree(number, 'it', 'them')}, not counted from our register as ${nameYear(own.figures)} is`
        : '',
    ],
    '; ',
  );
  if (told === '') return year.note === '' ? '' : `: ${year.note}`;
  return ` ${joinParts([`${told}.`, year.note], ' ')}`;
}

function isBeforeCode(year: YearOfReport, own: YearOfReport, { inForce }: Code): boolean {
  const { from } = year.figures.period;
  return inForce !== '' && from !== '' && from < inForce && own.figures.period.from >= inForce;
}
