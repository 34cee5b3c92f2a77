import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { type Approval, describeResolution } from '../../approval/approval.ts';
import { hashText } from '../../approval/canonical.ts';
import { compareParts, namePart, type PartChange, placePart } from '../../approval/compare-parts.ts';
import { type Approvable, listParts, type Parts } from '../../approval/list-parts.ts';
import { readApproval } from '../../approval/read-approval.ts';
import type { ApprovalFacts } from '../../check/rule.ts';
import type { AnnualReport } from '../../records/annual-report.ts';
import type { Assessment } from '../../records/assessment.ts';
import { type EvidenceFiles, listNamedFiles } from '../disk/evidence/evidence-files.ts';
import { isFile } from '../disk/exists-in.ts';
import { showPath } from '../disk/find-assessments.ts';

/** The record of the approval, in the folder of the assessment. */
export const approvalName = 'approval.yaml';

/** The signature of that record, where it has one. */
export const signatureName = 'approval.yaml.sig';

/** What became of the approval beside an assessment. `unread` if the assessment itself cannot be read. */
export type ApprovalState =
  | { readonly state: 'none' | 'unread' }
  | { readonly state: 'broken'; readonly fault: string }
  | Given;

interface Given {
  readonly state: 'given';
  readonly approval: Approval;
  /** The digest of it all. */
  readonly digest: string;
  /** What is not as it was approved; empty if the approval holds. */
  readonly changes: readonly PartChange[];
}

type Read = Pick<Approvable, 'assessment' | 'code'>;

/** An approval as it lies beside an assessment, for the check and for what follows it. */
export interface OpenedApproval {
  readonly facts: ApprovalFacts;
  readonly conclude: (read: Read | null) => ApprovalState;
}

/** What is published with an assessment. */
export interface Beside extends Pick<Approvable, 'previous' | 'revised' | 'branding' | 'procedure'> {
  /** The annual report as read; undefined where there is one that could not be read, of which nothing is said then. */
  readonly report: AnnualReport | null | undefined;
  /** Those of its evidence. */
  readonly files: EvidenceFiles;
}

/**
 * Opens the approval beside the assessment at `path` (absolute).
 */
export function openApproval(path: string, cwd: string, beside: Beside): OpenedApproval {
  const file = join(dirname(path), approvalName);
  const shown = showPath(file, cwd);
  const read = isFile(file)
    ? readApproval(readFileSync(file), shown)
    : { fault: `${shown} is not a file, or is a link that leads nowhere.` };
  if ('fault' in read)
    return {
      facts: { fault: read.fault, by: '', date: '', minute: '', listChanges: () => [] },
      conclude: () => ({ state: 'broken', fault: read.fault }),
    };
  const listChanges = ({ assessment, code }: Read) => {
    const present = readParts({ assessment, code }, beside);
    return compareParts(read.approval.parts, present).filter(
      ({ group }) => beside.report !== undefined || (group !== 'report' && group !== 'figures'),
    );
  };
  return {
    facts: {
      fault: '',
      by: describeResolution(read.approval),
      date: read.approval.date,
      minute: read.approval.minute,
      listChanges: (assessment, code) =>
        listChanges({ assessment, code }).map((change) => ({
          path: placeChange(change, assessment),
          kind: change.kind,
          what: namePart(change),
        })),
    },
    conclude: (whole) =>
      whole ? { state: 'given', ...read, changes: listChanges(whole) } : { state: 'unread' },
  };
}

/** The digests of what there is now: the assessment, what is beside it, and its files of evidence. */
export function readParts(read: Read, { report, files, ...told }: Beside): Parts {
  return listParts({
    ...read,
    ...told,
    report: report ?? null,
    files: hashEvidence(files, read.assessment),
  });
}

function hashEvidence(files: EvidenceFiles, assessment: Assessment): Map<string, string> {
  return new Map(
    listNamedFiles(assessment).map((file) => [file, files.exists(file) ? hashText(files.read(file)) : '']),
  );
}

function placeChange(change: PartChange, { register, previous }: Assessment): string[] {
  // The year before is found beside it where nothing is written.
  if (change.group === 'previous' && change.key === 'previous' && previous === '') return ['governing-body'];
  if (change.group !== 'files') return placePart(change);
  const entry = register.find(({ file }) => file !== '' && posix.normalize(file) === change.key);
  return entry ? ['evidence', entry.id, 'file'] : ['evidence'];
}
