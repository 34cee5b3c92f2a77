import type { Code } from '../../codes/code.ts';
import type { AnnualReport } from '../../records/annual-report.ts';
import type { Figures } from '../../register/figures.ts';
import type { Quarter } from '../../words/quarters.ts';
import type { MeasuresView } from '../figures/measures-view.ts';

/** What the page of a quarter is made of. */
export interface QuarterMaterial {
  readonly code: Code;
  readonly landlord: string;
  readonly quarter: Quarter;
  /** ISO. */
  readonly countedOn: string;
  /** Figures from 1 up to one less than this are kept back; 0 or 1 keeps back nothing. */
  readonly suppressBelow: number;
  readonly own: Figures;
  /** The same quarter a year ago, and the quarter before; null if the register does not reach so far back. */
  readonly yearAgo: Figures | null;
  readonly before: Figures | null;
  /** All that was received before the quarter. */
  readonly earlier: Figures;
  /** Whether the register holds no case of the quarter. */
  readonly isEmpty: boolean;
  /** Whether it holds none from before the quarter of a year ago, so that it may begin within that. */
  readonly isFirst: boolean;
  /** What was said of the register as a whole. */
  readonly measured: MeasuresView;
  /** How it was counted, a sentence each. */
  readonly method: readonly string[];
  /** Whether an annual report beside the register names it. */
  readonly hasReport: boolean;
  /** That report; null if there is none, or it cannot be read. */
  readonly report: AnnualReport | null;
  /** The year that it is of; blank if it does not say. */
  readonly reportPeriod: { readonly from: string; readonly to: string };
  readonly promises: Promises;
}

/** What the self-assessment beside the register promises. */
export interface Promises {
  /** Why none are known, as a sentence; `''` if they are. */
  readonly whyNot: string;
  /** The day by which they are judged, and the last on which one may be due to be told; ISO. */
  readonly day: string;
  readonly until: string;
  /** Not done, and due by then; earliest first. */
  readonly due: readonly PromiseDue[];
}

/**
 * A promise: the provision, or `response` for what the governing body said; the day, ISO; the words in Markdown; who is
 * to do it.
 */
export interface PromiseDue {
  readonly where: string;
  readonly by: string;
  readonly whole: string;
  readonly owner: string;
}

/** The figures that are compared, oldest first; the quarter's own are the last. */
export function listCompared({ yearAgo, before, own }: QuarterMaterial): Figures[] {
  return [yearAgo, before, own].filter((one) => one !== null);
}
