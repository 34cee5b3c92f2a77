import type { PlacedError } from '../../records/schema-error.ts';
import type { Path } from '../../source/source.ts';
import type { ReportRule } from './report-rule.ts';

/**
 * The same rule, silent where a figure beside the one at fault, or within it, was not read: what is added up or divided there
 * lacks it, and another finding says so.
 */
export function onlyAmongRead(rule: ReportRule): ReportRule {
  return {
    ...rule,
    find: (context) => {
      const beside = context.schemaErrors.filter(({ keyword }) => keyword !== 'required');
      return rule
        .find(context)
        .filter(({ path }) => !beside.some((error) => isBeside(error, path.slice(0, -1))));
    },
  };
}

function isBeside({ path }: PlacedError, group: Path): boolean {
  return group.length > 1 && group.every((key, at) => path[at] === key);
}
