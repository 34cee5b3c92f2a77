import type { Document, SharedEvidence } from '../../records/document.ts';
import { readProvisions } from '../../records/read-assessment.ts';
import type { Path } from '../../source/source.ts';
import { provisionPath } from '../provision-path.ts';

/** A shared document that an assessment cites. */
export interface CitedDocument {
  readonly id: string;
  readonly entry: NonNullable<SharedEvidence[string]>;
  /** Its first citation. */
  readonly path: Path;
}

/** The shared documents that an assessment cites, each once. Those of its own register go before them. */
export function listCited(document: Document, shared: SharedEvidence): CitedDocument[] {
  const own = document.evidence ?? {};
  const isShared = (id: string) => !Object.hasOwn(own, id) && Object.hasOwn(shared, id);
  const found = listCitations(document).flatMap(({ id, path }): CitedDocument[] => {
    const entry = isShared(id) ? shared[id] : undefined;
    return entry ? [{ id, entry, path }] : [];
  });
  const first = new Map(found.toReversed().map((one) => [one.id, one]));
  return [...first.values()];
}

/** The ids that provisions cite, or the words of what may be one, in order. */
function listCitations(document: Document): { readonly id: string; readonly path: Path }[] {
  return [...readProvisions(document)].flatMap(([provision, { evidence }]) =>
    (Array.isArray(evidence) ? evidence : []).flatMap((item, index) =>
      (typeof item === 'string' ? [item.trim()] : Object.keys(item)).map((id) => ({
        id,
        path: provisionPath(provision, 'evidence', index),
      })),
    ),
  );
}
