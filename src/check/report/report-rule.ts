import type { Code } from '../../codes/code.ts';
import type { ExactReport } from '../../records/annual-report.ts';
import type { Basics } from '../../records/basics.ts';
import type { ReportFile } from '../../records/generated/report.ts';
import type { PlacedError } from '../../records/schema-error.ts';
import type { Counted } from '../../register/counted.ts';
import type { RegisterError } from '../../register/register-error.ts';
import type { Path } from '../../source/source.ts';
import { findClosest } from '../../words/closest.ts';
import type { Rule } from '../rule.ts';

/** What a rule about the annual report may look at. */
export interface ReportContext {
  /** The document without whatever does not fit the schema. Any part may be absent. */
  readonly document: ReportFile;
  readonly basics: Basics;
  readonly code: Code;
  /** What came of counting the register the report names. */
  readonly register: RegisterReading;
  readonly report: ExactReport;
  /** What does not fit the schema, and so is not in the document. */
  readonly schemaErrors: readonly PlacedError[];
  /** ISO date against which dates are judged. */
  readonly today: string;
}

/** A rule about the annual report. */
export type ReportRule = Rule<ReportContext>;

/** What came of a register: none is named, it was counted, or it could not be. */
export type RegisterReading =
  | { readonly state: 'none' }
  | {
      readonly state: 'counted';
      /** As readers see them, one for each register. */
      readonly files: readonly string[];
      readonly counted: Counted;
    }
  | {
      readonly state: 'unreadable';
      readonly file: string;
      /** Where the register is named in the report. */
      readonly path: Path;
      readonly message: string;
      readonly help: string;
      /** Our name of the column at fault, or `''`. */
      readonly column: string;
      /** The key of `performance` that can put it right, or `''`. */
      readonly setting: RegisterError['setting'];
    };

/** Whether what would be at a key of the report, or of a part of it, is written but does not fit: a misspelt key, or its value. */
export function isMisread({ schemaErrors }: Pick<ReportContext, 'schemaErrors'>, ...path: string[]): boolean {
  const last = path.at(-1) ?? '';
  return schemaErrors.some(({ path: at, keyword, params }) => {
    if (keyword === 'required') return false;
    if (keyword !== 'additionalProperties') return path.every((key, index) => at[index] === key);
    const isBeside = at.length === path.length - 1 && at.every((key, index) => key === path[index]);
    return isBeside && findClosest(String(params['additionalProperty']), [last]) !== '';
  });
}
