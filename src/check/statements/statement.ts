import type { Figures } from '../../register/figures.ts';
import type { Quantity } from '../../words/quantities.ts';

/** What a number in a sentence may count, as far as the figures know it. */
export type Measure =
  | 'received'
  | 'escalated'
  | 'acknowledged-in-time'
  | 'in-time'
  | 'upheld'
  | 'partly-upheld'
  | 'any-upheld'
  | 'not-upheld'
  | 'withdrawn'
  | 'refused'
  | 'open'
  | 'per-thousand'
  | 'determinations'
  | 'homes';

/** A number in the landlord's words that says something which the figures know. */
export interface Statement {
  readonly quantity: Quantity;
  readonly measure: Measure;
  /** 0 if the words name no stage; `every` if they speak of each of them. */
  readonly stage: number | 'every';
  /** The figure that this one puts another way, as in `45 of 46, or 97.8 per cent`; null if there is none. */
  readonly same: Quantity | null;
  /** Whether its paragraph, so far, speaks of a stage. */
  readonly namesStage: boolean;
  /** The years that may be meant, as indexes of `KnownFigures.years`; -1 is a year without figures. */
  readonly years: readonly number[];
}

/** The figures that the words are held against. */
export interface KnownFigures {
  /** Oldest first; the last is the present year, whose figures may all be unknown. */
  readonly years: readonly Figures[];
  /** How many determinations the regulator made in the present year; null if that is not told. */
  readonly determinations: number | null;
  /** How many stages the Code has. */
  readonly stages: number;
  /** How the Code's figures are called, in lower case: `ch02`; `''` if it has no name for one. */
  readonly onTimeName: string;
  /** The Code's limits in working days, of a response and of an acknowledgement, by stage. */
  readonly limits: readonly Limit[];
}

/** A time that the Code sets for a step of a stage. */
export interface Limit {
  readonly stage: number;
  readonly step: 'acknowledged-in-time' | 'in-time';
  readonly workingDays: number;
}
