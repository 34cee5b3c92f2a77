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
  /**
   * One for each stage of the Code, in order; after them, if figures are typed so, one for all stages together
   * (`allStages`).
   */
  readonly stages: readonly StageFigures[];
  /** The last stage received for every hundred of the first received. */
  readonly escalation: Rate;
  /** Complaints refused, in total and by reason. They do not count as received. */
  readonly refused: Breakdown;
  /** Requests for a later stage that were refused, in total and by reason. They do not count as received there. */
  readonly escalationsRefused: Breakdown;
  /** Complaints received by something that is said of each; a column for each stage. */
  readonly breakdowns: Breakdowns;
  /** Complaints received, by month (`2025-04`), every month of the period in order; a column for each stage. */
  readonly months: Breakdown;
  /** Null where figures are only counted. */
  readonly stated: Stated | null;
}

/** What no register gives: the landlord states it beside what is counted, or instead. */
export interface Stated {
  /** Requests for service in the year, which are no complaints. */
  readonly serviceRequests: Figure;
  /** Percentages of responses by outcome, for stages of which the numbers are not given. */
  readonly shares: readonly OutcomeShares[];
}

/** Per hundred responses at a stage, as the landlord states them. */
export interface OutcomeShares
  extends Readonly<Record<'upheld' | 'partlyUpheld' | 'notUpheld' | 'other', Figure>> {
  readonly stage: number;
}

/**
 * What complaints received are broken down by, in the order in which it is told: what they were about, the cause that
 * was found, the team, the body that handled them (a register each), the resident's tenure, the quarter of the year.
 */
export const breakdownKinds = ['categories', 'causes', 'teams', 'handlers', 'tenures', 'quarters'] as const;

/** One of `breakdownKinds`. */
export type BreakdownKind = (typeof breakdownKinds)[number];

/** Rows largest first, but quarters (`2025-04 to 2025-06`) in order. */
export type Breakdowns = Readonly<Record<BreakdownKind, Breakdown>>;

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
  /** Neither responded nor withdrawn, and nothing contradicts that. */
  readonly open: Figure;
  /** Open complaints whose time for the response had not run out on the day of counting. */
  readonly notYetDue: Figure;
  /** Not yet acknowledged, and the time for it had not run out on the day of counting. */
  readonly acknowledgementNotYetDue: Figure;
  /**
   * Received, but what the register says of the response cannot be right (an outcome without a day, a response before
   * the complaint): counted neither as responded to nor as open nor as withdrawn. Null for typed figures.
   */
  readonly unclear: Figure;
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

/** How the complaints of a stage ended. All but withdrawn add up to responded. */
export interface Outcomes {
  readonly upheld: Figure;
  readonly partlyUpheld: Figure;
  readonly notUpheld: Figure;
  /** Responded to with an outcome that is neither, such as referred. */
  readonly other: Figure;
  /** Responded to, but the register does not say with what outcome, or in words that we do not know. */
  readonly notRecorded: Figure;
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
  /** CH02 of the complaints under this name, one for each stage; empty where it is not broken down so far. */
  readonly onTime: readonly Rate[];
  /** The percentage of responses that upheld the complaint wholly or in part, one for each stage; or empty. */
  readonly upheld: readonly Rate[];
}
