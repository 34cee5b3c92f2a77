import { listDocuments } from '../../../records/document.ts';
import { findClosest } from '../../../words/closest.ts';
import type { CodeContext } from '../../rule.ts';

/** An id of the register under which nobody cites the document, though they cite it under another. */
interface Renamed {
  readonly id: string;
  /** As it is cited. */
  readonly cited: string;
  readonly times: number;
}

/**
 * What was renamed: where one document only is not cited and one id only is not in the register, or the two are close. An
 * id that is cited once may be misspelt there, and is left alone.
 */
export function findRenamed({
  document,
  shared,
  provisions,
}: Pick<CodeContext, 'document' | 'shared' | 'provisions'>): Renamed[] {
  const own = Object.keys(document.evidence ?? {});
  const register = Object.keys(listDocuments(document, shared));
  const times = countCited(provisions);
  const unused = own.filter((id) => !times.has(id));
  const unknown = [...times.keys()].filter((cited) => !register.includes(cited) && !/\s/.test(cited));
  const [id, cited] = [unused[0], unknown[0]];
  if (unused.length === 1 && unknown.length === 1 && id !== undefined && cited !== undefined) {
    const often = times.get(cited) ?? 0;
    return often > 1 ? [{ id, cited, times: often }] : [];
  }
  return unused.flatMap((one) => {
    const close = findClosest(one, unknown);
    const back = close && findClosest(close, unused);
    return close && back === one && (times.get(close) ?? 0) > 1
      ? [{ id: one, cited: close, times: times.get(close) ?? 0 }]
      : [];
  });
}

function countCited(provisions: CodeContext['provisions']): Map<string, number> {
  const times = new Map<string, number>();
  const items = [...provisions.values()].flatMap(({ evidence }) => (Array.isArray(evidence) ? evidence : []));
  for (const item of items)
    for (const cited of typeof item === 'string' ? [item.trim()] : Object.keys(item))
      times.set(cited, (times.get(cited) ?? 0) + 1);
  return times;
}
