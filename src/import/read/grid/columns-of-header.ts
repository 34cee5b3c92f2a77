import type { Column as FormColumn } from '../../../codes/code.ts';
import { foldWords } from '../../../words/compare.ts';
import type { Column } from '../rows.ts';
import type { HeaderCell } from './header-cell.ts';
import { asksElse, isNeutral, setApart } from './heading-kinds.ts';

/** A cell with more characters is not the heading of a column. */
export const longestHeading = 80;

export type { HeaderCell };

/**
 * The columns a row of cells names, or undefined if it is not a row of headings: by the headings of the Code's form,
 * and by what landlords call them. A row of headings names the compliance, the provision or the requirement, and the
 * evidence or the commentary if the form has either.
 */
export function columnsOfHeader(
  row: readonly string[],
  form: readonly FormColumn[],
): HeaderCell[] | undefined {
  const header = rolesOf(row, form);
  return header !== undefined && isWhole(header, form) ? header : undefined;
}

/** What each cell of a row names, if it may be a row of headings; undefined if a cell is a sentence or an answer. */
export function rolesOf(row: readonly string[], form: readonly FormColumn[]): HeaderCell[] | undefined {
  if (row.some((heading) => heading.length > longestHeading || isSentence(heading))) return undefined;
  const isChoice = choicesIn(row);
  // Without the other choice beside it, “No” names the numbers if it is first; anywhere else it is an answer.
  if (row.some((heading, index) => !isChoice(index) && isAnswer(heading, index === 0))) return undefined;
  const header = row.map((heading, index): HeaderCell => {
    if (isChoice(index)) return { role: 'comply', heading, isChoice: true };
    const role = roleOf(heading, form);
    return role === 'comply' && isNeutral(heading) ? { role, heading, isUnsure: true } : { role, heading };
  });
  return setApart(header);
}

/** Whether columns are all that a form has: the compliance, what is asked, and what shows it if the Code's form has that. */
export function isWhole(header: readonly HeaderCell[], form: readonly FormColumn[]): boolean {
  const names = new Set(header.map(({ role }) => role));
  return (
    names.has('comply') &&
    (names.has('provision') || names.has('requirement')) &&
    (names.has('evidence') ||
      names.has('commentary') ||
      header.some(({ heading }) => joint.test(heading)) ||
      !form.some(({ holds }) => /evidence|commentary/.test(holds)))
  );
}

/**
 * The columns of a small table under a provision, which has the answer and what shows it and neither number nor
 * requirement; undefined if a cell names anything else.
 */
export function columnsOfAnswer(
  row: readonly string[],
  form: readonly FormColumn[],
): HeaderCell[] | undefined {
  const header = columnsOfHeader(['Provision', ...row], form)?.slice(1);
  const isAnswer = header?.every(
    ({ role, isApart }) => isApart || ['comply', 'evidence', 'commentary'].includes(role),
  );
  return isAnswer ? header : undefined;
}

/** Whether words are a Yes or a No, and so the name of a column only beside the other. */
export function isChoiceName(heading: string): boolean {
  return /^\(?(?:yes|no|partial(?:ly)?|partly)\)?$/i.test(heading.trim());
}

/** Whether the cell at a place names one of the answers: a Yes and a No stand together in the row. */
function choicesIn(row: readonly string[]): (index: number) => boolean {
  const names = row.map((heading) => (isChoiceName(heading) ? heading.trim().toLowerCase() : ''));
  const yes = names.findIndex(
    (name, index) => name === 'yes' && (isNo(names[index + 1]) || isNo(names[index + 2])),
  );
  if (yes === -1) return () => false;
  return (index) => index >= yes && names.slice(yes, index + 1).every((name) => name !== '');
}

function isNo(name: string | undefined): boolean {
  return name === 'no';
}

function isAnswer(heading: string, isFirst: boolean): boolean {
  return isChoiceName(heading) && !(isFirst && isNo(heading.trim().toLowerCase()));
}

/** A heading ends in no full stop, unless it is shortened (“Ref.”). */
function isSentence(heading: string): boolean {
  return /\s\S+\s.*\w\.\s*$/.test(heading.slice(-longestSentence));
}

/** More signs than what tells a sentence from a heading needs. */
const longestSentence = 300;

/** Whether three or more cells are headings of the form, or three of them name different columns of it. */
export function areColumns(row: readonly string[], form: readonly FormColumn[]): boolean {
  if (row.length < 3) return false;
  const header = rolesOf(row, form);
  if (header === undefined) return false;
  const names = new Set(header.map(({ role }) => role).filter((role) => role !== 'other'));
  return isWhole(header, form) || (names.size > 2 && row.length > 3);
}

// One column for the answer and what shows it: “Compliance and evidence”, but not “Evidence of compliance”.
const joint =
  /\bcompl(?:y|ies|iant|iance)\b[^\p{L}]*(?:yes\W*(?:or\W*)?no\W*)?(?:[/&+|]|\band\b)\s*(?:the |any |supporting )?(?:evidence|comment|explanation|narrative)|\bevidence\s*(?:[/&+|]|and)\s*compl(?:y|iance)\b/iu;

// In this order: the 2022 form's "Evidence, commentary and any explanations" is one column of prose.
const roles: readonly [Column, RegExp][] = [
  [
    'commentary',
    /\b(commentary|comments?|explanations?|narrative|notes?|what (?:do )?we do|how (?:do |does |have )?(?:we|the \w+) (?:comply|complied|meet))\b/i,
  ],
  [
    'evidence',
    /\bevidence\b|^(?:our )?(?:supporting|relevant|related|source) (?:documents?|documentation|links?|papers?|materials?)$/i,
  ],
  [
    'comply',
    /\b(comply|complies|complian(t|ce))\b|(?:do|does) (?:we|you) (?:follow|meet)|^(?:is (?:it|this) )?met\s*\??$|^\(?y(?:es)?\s*\/\s*no?\)?$/i,
  ],
  ['requirement', /\brequirements?\b/i],
  ['provision', /\b(provisions?|sections?|paragraph|ref(erence)?|number|no\.?)(?!\S)/i],
];

function roleOf(heading: string, form: readonly FormColumn[]): HeaderCell['role'] {
  const own = form.find((column) => fold(column.heading) === fold(heading));
  if (own) return columnFor(own);
  if (joint.test(heading)) return 'comply';
  const role = roles.find(([, pattern]) => pattern.test(heading))?.[0] ?? 'other';
  if (role === 'comply' && asksElse(heading)) return 'other';
  // “Policy, paragraph 3” is evidence itself, and names no column.
  return role === 'provision' && /\d/.test(heading) ? 'other' : role;
}

function fold(heading: string): string {
  return foldWords(heading).replace(/ yes (?:or )?no$/, '');
}

/** Where we put the contents of a column of the Code's form. Evidence in one column with commentary is commentary. */
export function columnFor({ holds }: FormColumn): Column {
  if (holds === 'answer') return 'comply';
  return holds === 'evidence-and-commentary' ? 'commentary' : holds;
}

/** Whether the Code's form asks for evidence, in a column of its own or with the commentary. */
export function hasEvidence(form: readonly FormColumn[]): boolean {
  return form.some(({ holds }) => holds.startsWith('evidence'));
}
