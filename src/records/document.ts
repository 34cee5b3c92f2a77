import type { Code } from '../codes/code.ts';
import type { ProvisionEntry, SelfAssessment } from './generated/self-assessment.ts';
import type { SharedEvidence } from './register.ts';

/** A self-assessment, any part of which may be absent. */
export type Document = {
  readonly [K in keyof SelfAssessment]?: SelfAssessment[K] extends object | undefined
    ? Partial<NonNullable<SelfAssessment[K]>>
    : SelfAssessment[K];
};

/** A self-assessment and the Code that it names. */
export interface Answered {
  readonly document: Document;
  /** Documents that it may cite beside those of its own register. */
  readonly shared: SharedEvidence;
  readonly code: Code;
  /** The answers as written, by provision id, including unknown ids. */
  readonly provisions: ReadonlyMap<string, ProvisionEntry>;
}
