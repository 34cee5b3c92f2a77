/** A year of reporting: from 1 April to 31 March. */
export interface ReportingYear {
  /** `2025-26`, the name of its folder. */
  readonly label: string;
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
}

/** The year that had last ended on a day (ISO). */
export function findLastYear(today: string): ReportingYear {
  const year = Number(today.slice(0, 4));
  return beginIn(today.slice(5) >= '04-01' ? year - 1 : year - 2);
}

/** The year that `2025-26`, `2025/26` or `2025-2026` names; undefined for anything else. */
export function readYear(written: string): ReportingYear | undefined {
  const [, first = '', last = ''] = /^(\d{4}) ?[-–/] ?(\d{2}|\d{4})$/.exec(written.trim()) ?? [];
  const next = String(Number(first) + 1);
  return first !== '' && (last === next || last === next.slice(-2)) ? beginIn(Number(first)) : undefined;
}

/** The label of the year after, of a calendar year too: `2026-27` after `2025-26`, `2026` after `2025`. */
export function nextLabel(label: string): string {
  const year = Number(label.slice(0, 4)) + 1;
  return label.length === 4 ? String(year) : beginIn(year).label;
}

function beginIn(year: number): ReportingYear {
  const [from, to] = [year, year + 1].map((one) => String(one).padStart(4, '0'));
  return { label: `${from}-${to?.slice(-2)}`, from: `${from}-04-01`, to: `${to}-03-31` };
}
