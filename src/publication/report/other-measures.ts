import type { AnnualReport, OtherMeasure } from '../../records/annual-report.ts';
import type { Figures } from '../../register/figures.ts';
import { joinParts } from '../../words/lists.ts';
import { writeNumber } from '../../words/plurals.ts';
import { nameYear } from '../figures/report-years.ts';
import type { TableView } from '../figures/table-view.ts';

/**
 * The measures that the Code does not ask for, a row each: the year's value, and those of the year before, the target
 * and the benchmark, as far as any has one. What a benchmark is and where it is from stands below.
 */
export function listOtherTables({ other }: AnnualReport, year: Figures): TableView[] {
  if (other.length === 0) return [];
  const shown = columns.filter(({ always, read }) => always || other.some((one) => read(one) !== ''));
  return [
    {
      id: 'other-measures',
      caption: 'Other measures',
      head: 'Measure',
      columns: shown.map(({ head }) => head || nameYear(year)),
      rows: other.map((one) => ({
        name: isSign(one) || one.unit === '' ? one.measure : `${one.measure} (${one.unit})`,
        cells: shown.map(({ read }) => read(one) || '–'),
        total: false,
      })),
      notes: other.flatMap(explainBenchmark),
      compact: shown.length < 3,
      detail: false,
    },
  ];
}

interface Column {
  /** `''` for the year itself. */
  readonly head: string;
  readonly always: boolean;
  /** `''` if it is not given. */
  readonly read: (measure: OtherMeasure) => string;
}

const columns: readonly Column[] = [
  { head: 'Before', always: false, read: (one) => writeValue(one.previous, one) },
  { head: '', always: true, read: (one) => writeValue(one.value, one) },
  { head: 'Change', always: false, read: writeChange },
  { head: 'Target', always: false, read: (one) => writeValue(one.target, one) },
  { head: 'Benchmark', always: false, read: (one) => writeValue(one.benchmark?.value ?? null, one) },
];

const percent = /^(?:%|per ?cent|percentage)$/i;
const pounds = /^(?:£|pounds?|gbp)$/i;

/** Whether the unit is written with the number; another stands beside the name. */
function isSign({ unit }: OtherMeasure): boolean {
  return percent.test(unit.trim()) || pounds.test(unit.trim());
}

/** As many decimals as were typed. */
function writeValue(value: number | null, { unit }: OtherMeasure): string {
  if (value === null) return '';
  const [whole = '', fraction = ''] = String(Math.abs(value)).split('.');
  const decimals = pounds.test(unit.trim()) && fraction.length === 1 ? `${fraction}0` : fraction;
  const number = writeNumber(Number(whole)) + (decimals && `.${decimals}`);
  const signed = pounds.test(unit.trim()) ? `£${number}` : number;
  return `${value < 0 ? '−' : ''}${signed}${percent.test(unit.trim()) ? '%' : ''}`;
}

function writeChange(measure: OtherMeasure): string {
  const { value, previous, unit } = measure;
  if (value === null || previous === null) return '';
  const change = Math.round((value - previous) * 1e6) / 1e6;
  if (change === 0) return '0';
  const isPercent = percent.test(unit.trim());
  const amount = writeValue(change, isPercent ? { ...measure, unit: '' } : measure);
  return `${change > 0 ? '+' : ''}${amount}${isPercent ? ' points' : ''}`;
}

function explainBenchmark({ measure, benchmark }: OtherMeasure): string[] {
  if (!benchmark) return [];
  const said = joinParts([benchmark.what, benchmark.source], '; source: ');
  return said === '' ? [] : [`Benchmark for “${measure}”: ${said}.`.replace(/\.\.$/, '.')];
}
