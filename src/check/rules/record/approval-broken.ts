import { readAssessment } from '../../../records/read-assessment.ts';
import type { Finding, Rule } from '../../rule.ts';
import { listCited } from '../../shared/list-cited.ts';

/** The assessment is not what was approved, or the record of the approval is none. What is missing is an approval that holds. */
export const approvalBroken: Rule = {
  id: 'approval-broken',
  severity: 'error',
  gap: true,
  find: (context) => {
    const { approval, code, document, shared } = context;
    if (!approval) return [];
    if (approval.fault !== '') return [describeFault(approval.fault)];
    const cited = new Map(listCited(document, shared).map((one) => [one.id, one.path]));
    return approval.listChanges(readAssessment(context), code).map(({ path, kind, what }): Finding => {
      const citation = path[0] === 'evidence' ? cited.get(String(path[1])) : undefined;
      const place = citation ? ', which stands in the file of shared evidence,' : '';
      return {
        path: citation ?? path,
        at: citation ? 'value' : 'key',
        message: `${begin(what)}${place} ${ends[kind]} by ${approval.by}.`,
        help: 'Write it as it was approved, or have it approved as it is and run “selfassess approve” again.',
        together: 'parts are not as they were approved',
      };
    });
  },
};

const ends = {
  changed: 'is not as it was approved',
  added: 'was added after the approval',
  removed: 'has been taken out since the approval',
};

function describeFault(fault: string): Finding {
  return {
    path: ['governing-body'],
    at: 'key',
    message: fault,
    help: 'Restore the file as “selfassess approve” wrote it, or delete it and have the assessment approved again.',
  };
}

function begin(what: string): string {
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
}
