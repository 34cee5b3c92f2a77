import { type Approval, digestFormat, sealApproval } from './approval.ts';
import { type Group, groups, laterGroups } from './list-parts.ts';

/** The record of an approval as YAML: the same approval gives the same bytes. */
export function writeApproval(approval: Approval): string {
  const { body, by, role, date, minute, parts } = approval;
  const head = Object.entries({
    format: digestFormat,
    'governing-body': body,
    ...{ by, role, date, minute },
    digest: sealApproval(approval),
  });
  const lists = groups.flatMap((group) => {
    const entries = Object.entries(parts[group]);
    if (entries.length === 0 && isLater(group)) return [];
    return [
      entries.length === 0 ? `${group}: {}` : `${group}:`,
      ...entries.map(([key, digest]) => `  ${JSON.stringify(key)}: ${quote(digest)}`),
    ];
  });
  return [heading, ...head.map(([key, value]) => `${key}: ${quote(value)}`), ...lists, ''].join('\n');
}

const heading = `# Written by “selfassess approve”. Do not edit: any change to it ends the approval.
# “selfassess verify” tells whether what was approved has changed since. See docs/approval.md.`;

function isLater(group: Group): boolean {
  return laterGroups.some((one) => one === group);
}

function quote(text: string): string {
  return JSON.stringify(text);
}
