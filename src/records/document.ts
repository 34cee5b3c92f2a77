import type { Code } from '../codes/code.ts';
import type { DocumentEntry, ProvisionEntry, SelfAssessment } from './generated/self-assessment.ts';

/** A self-assessment, any part of which may be absent. */
export type Document = {
  readonly [K in keyof SelfAssessment]?: SelfAssessment[K] extends object | undefined
    ? Partial<NonNullable<SelfAssessment[K]>>
    : SelfAssessment[K];
};

/** Documents that several assessments cite, by their ids, as the settings share them. */
export type SharedEvidence = Readonly<Record<string, Partial<DocumentEntry> | undefined>>;

/**
 * The folder in which a file of shared evidence is published with each assessment that cites it, and by which it is named in
 * the records: `shared-evidence/policy.pdf` lies as `policy.pdf` beside the file that shares it.
 */
export const sharedFolder = 'shared-evidence';

/** All documents that an assessment may cite: those shared, and its own, which go before any shared under the same id. */
export function listDocuments({ evidence = {} }: Document, shared: SharedEvidence): SharedEvidence {
  return { ...shared, ...evidence };
}

/** A self-assessment and the Code that it names. */
export interface Answered {
  readonly document: Document;
  /** Documents that it may cite beside those of its own register. */
  readonly shared: SharedEvidence;
  readonly code: Code;
  /** The answers as written, by provision id, including unknown ids. */
  readonly provisions: ReadonlyMap<string, ProvisionEntry>;
}
