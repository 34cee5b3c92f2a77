import { type Group, groups, type Parts } from './list-parts.ts';

/** A thing that is not as it was approved. */
export interface PartChange {
  readonly group: Group;
  readonly key: string;
  readonly kind: 'changed' | 'added' | 'removed';
}

/** What differs between what was approved and what there is, in the order of the groups and of what there is. */
export function compareParts(approved: Parts, present: Parts): PartChange[] {
  return groups.flatMap((group) => {
    const [before, after] = [approved[group], present[group]];
    const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
    return [...keys].flatMap((key): PartChange[] => {
      if (before[key] === after[key]) return [];
      return [{ group, key, kind: !(key in before) ? 'added' : !(key in after) ? 'removed' : 'changed' }];
    });
  });
}

/** What a part is called within a sentence, such as `the evidence file evidence/letter.pdf`. */
export function namePart({ group, key }: Pick<PartChange, 'group' | 'key'>): string {
  switch (group) {
    case 'code':
      return 'the text of the Code';
    case 'facts':
      return `“${keyOfFact(key)}”`;
    case 'evidence':
      return `the entry “${key}” of the evidence register`;
    case 'files':
      return `the evidence file ${key}`;
    case 'report':
      return `“${key}” in the annual report`;
    case 'figures':
      return `the figures of the annual report (${figureNames[key] ?? key})`;
    case 'provisions':
      return `provision ${key}`;
    case 'previous':
      return key === 'revised'
        ? 'what is told of the self-assessment that it revises'
        : 'what is told of the self-assessment before';
    case 'branding':
      return `“${key}” of the branding`;
    case 'procedure':
      return `the procedure (${nameProcessPart(key)})`;
  }
}

/** The key of self-assessment.yaml at which a part of it is written. */
export function placePart({ group, key }: Pick<PartChange, 'group' | 'key'>): string[] {
  switch (group) {
    case 'code':
      return ['code'];
    case 'facts':
      return [keyOfFact(key)];
    case 'evidence':
      return ['evidence', key];
    case 'provisions':
      return ['provisions', key];
    case 'previous':
      return [key === 'revised' ? 'revision' : 'previous'];
    default:
      return ['governing-body'];
  }
}

/** What a field of the assessment is called in the file: `published-at`, of `publishedAt`. */
function keyOfFact(field: string): string {
  if (field === 'response') return 'governing-body';
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** What a part of the procedure is called in its file: `other-timetables`, of `timetables`. */
function nameProcessPart(field: string): string {
  const named: Readonly<Record<string, string>> = {
    counting: 'working-days',
    timetables: 'other-timetables',
    routes: 'other-routes',
  };
  return named[field] ?? keyOfFact(field);
}

const figureNames: Readonly<Record<string, string>> = {
  years: 'complaints by year',
  counting: 'how they are counted',
  disagreements: 'typed and counted',
  determinations: 'decisions',
  other: 'other measures',
};
