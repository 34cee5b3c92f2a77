import { type Changes, hasChanges } from '../../changes/changes.ts';
import type { ChangesView } from '../../publication/changes/changes-view.ts';

/**
 * What changed, for programs; `schemas/changes.schema.json` describes it. `version` grows only when readers must
 * change.
 */
export function renderChangesJson(changes: Changes, { sentence, sides, landlord }: ChangesView): string {
  const [before, after] = sides.map(({ place }) => place);
  const view = {
    version: 1,
    ...{ before, after, landlord },
    changed: hasChanges(changes),
    sentence,
    ...changes,
  };
  return `${JSON.stringify(view, null, 2)}\n`;
}
