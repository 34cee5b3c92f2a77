import { count } from '../../../words/plurals.ts';
import type { Finding, Rule } from '../../rule.ts';
import { findRenamed } from './find-renamed.ts';
import { unknownEvidence } from './unknown-evidence.ts';

/**
 * Evidence that is in the register under another id than the one it is cited by: one slip, in the register, that all
 * citations follow from.
 */
export const renamedEvidence: Rule = {
  ...unknownEvidence,
  find: (context) =>
    findRenamed(context).map(
      ({ id, cited, times }): Finding => ({
        path: ['evidence', id],
        at: 'key',
        covers: ['evidence', id],
        message: `The register has “${id}”, which no provision cites, and not “${cited}”, which is cited ${count(times, 'time')}.`,
        help: `Write ${cited}: if that is meant.`,
      }),
    ),
};
