/**
 * A figure: a whole number or a measured value; `null` if it is not known; `suppressed` if it is small, or would
 * reveal a small one, and the landlord has asked for such figures to be suppressed.
 */
export type Figure = number | null | 'suppressed';

/** The complaint figures of one year, counted from a register of cases or typed by the landlord. */
export interface Figures {
  /** First and last day, ISO. A complaint belongs to the year in which its stage was received. */
  readonly period: Period;
  /** Homes owned at the end of the period; 0 if not given. */
  readonly homes: number;
  /** One for each stage of the Code, in order. */
  readonly stages: readonly StageFigures[];
  /** The last stage received for every hundred of the first received. */
  readonly escalation: Rate;
  /** Complaints refused, in total and by reason. They do not count as received. */
  readonly refused: Breakdown;
  /** Complaints received, by what they were about; a column for each stage. Largest first. */
  readonly categories: Breakdown;
  /** Complaints received, by the team that dealt with them; a column for each stage. Largest first. */
  readonly teams: Breakdown;
  /** Complaints received, by month (`2025-04`), every month of the period in order; a column for each stage. */
  readonly months: Breakdown;
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The figures of one stage: for the complaints received at it in the period, as they stood on the day of counting. */
export interface StageFigures {
  readonly stage: number;
  readonly received: Figure;
  readonly acknowledged: Figure;
  /** Acknowledged within the Code's limit from receipt. */
  readonly acknowledgedInTime: Figure;
  readonly responded: Figure;
  /** Responded within the Code's limit, without needing an extension. */
  readonly inTime: Figure;
  /** Responded after that limit, but within an extension that the Code allows. */
  readonly inTimeExtended: Figure;
  /** Extended at all, properly or not. */
  readonly extended: Figure;
  /** Neither responded nor withdrawn. */
  readonly open: Figure;
  /** Open complaints whose response was due before the day of counting. */
  readonly overdue: Figure;
  readonly outcomes: Outcomes;
  /** Working days from the acknowledgement (the Code's clock) to the response. */
  readonly daysFromAcknowledgement: Spread;
  /** Working days from receipt to the response: what the resident waited. */
  readonly daysFromReceipt: Spread;
  /** The percentage of complaints received that were acknowledged in time. */
  readonly acknowledgedRate: Rate;
  /** CH02: the percentage responded to in time; of which complaints is the landlord's choice. */
  readonly onTime: Rate;
  /** CH01: received for every thousand homes. */
  readonly perThousand: Rate;
}

/** How the complaints of a stage ended. Upheld, partly upheld, not upheld and not recorded add up to responded. */
export interface Outcomes {
  readonly upheld: Figure;
  readonly partlyUpheld: Figure;
  readonly notUpheld: Figure;
  /** Responded to, but the register does not say with what outcome. */
  readonly notRecorded: Figure;
  /** Withdrawn before a response. */
  readonly withdrawn: Figure;
}

/** Working days. The percentile is by nearest rank; the median of an even number is the mean of the middle two. */
export interface Spread {
  readonly median: Figure;
  readonly mean: Figure;
  readonly percentile90: Figure;
}

/** A share with its numerator and denominator. `value` is per hundred or per thousand, to one decimal, halves up. */
export interface Rate {
  readonly numerator: Figure;
  readonly denominator: Figure;
  readonly value: Figure;
}

/**
 * Figures by name. `given` is false, and there are no rows, if the register has no such column or its words must not
 * be shown. For refusals, and figures too small to break down, there may be only a total.
 */
export interface Breakdown {
  readonly given: boolean;
  readonly rows: readonly BreakdownRow[];
  /** The sum of each column. */
  readonly total: readonly Figure[];
}

/** A name with its figures. */
export interface BreakdownRow {
  readonly name: string;
  /** One figure for each column. */
  readonly figures: readonly Figure[];
}
