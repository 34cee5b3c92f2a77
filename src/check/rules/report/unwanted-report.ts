import type { Code } from '../../../codes/code.ts';
import type { Node } from '../../../source/source.ts';
import type { Rule } from '../../rule.ts';

/** What this rule looks at: a report.yaml, and the Code that the self-assessment beside it names. */
export interface UnwantedContext {
  readonly root: Node;
  readonly code: Code;
}

/** A report beside a self-assessment whose Code asks for none: it is neither checked nor published. */
export const unwantedReport: Rule<UnwantedContext> = {
  id: 'unwanted-report',
  severity: 'warning',
  gap: false,
  find: ({ root, code: { title, edition } }) => {
    const [first] = root.kind === 'map' ? root.entries : [];
    if (!first) return [];
    return [
      {
        path: [first.key],
        at: 'key',
        message: `There is an annual report, but the ${title} (${edition}) asks for none: it is neither checked nor published.`,
        help: 'Remove the file; or correct code: in the self-assessment, if another Code is meant.',
      },
    ];
  },
};
