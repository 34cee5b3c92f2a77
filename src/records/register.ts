import type { Document } from './document.ts';
import type { DocumentEntry } from './generated/self-assessment.ts';

/** Documents that several assessments cite, by their ids, as the settings share them. */
export type SharedEvidence = Readonly<Record<string, Partial<DocumentEntry> | undefined>>;

/** All documents that an assessment may cite: those shared, and its own, which go before any shared under the same id. */
export function listDocuments({ evidence = {} }: Document, shared: SharedEvidence): SharedEvidence {
  return { ...shared, ...evidence };
}
