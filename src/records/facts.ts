/** A field of the landlord's files, and what each room does with it. A test checks every claim against the rooms. */
export interface Fact {
  /** Its place in the schema, keys joined by dots: `*` is any key of a map, `[]` any item of a list. */
  readonly path: string;
  /**
   * The documents that show it: the self-assessment’s page (and its PDF), its PDF alone, the report; or why none
   * does.
   */
  readonly shown: Shown;
  /** How `changes` reports a difference: as a fact, as wording or in a list of `Changes`; or why it does not. */
  readonly compared: Compared;
  /** What `rollover` does with it: keep it, blank it, write next year's, or make it a figure of an earlier year. */
  readonly rolled: 'carried' | 'emptied' | 'renewed' | 'moved';
  /** How `import` writes it: as in the document, with a hint if it is not there, or not at all. */
  readonly imported: 'found' | 'no' | `hint: ${string}`;
}

type Shown = 'page' | 'pdf' | 'report' | 'page and report' | `no: ${string}`;

type Compared =
  | `fact: ${FactName}`
  | `wording: ${TextName | PartKey}`
  | 'answers'
  | 'actions'
  | 'figures'
  | 'documents'
  | 'citations'
  | `no: ${string}`;

/** The facts that are compared, with their names for readers unless the Code names them, in the order reported. */
export const factNames = {
  considered: 'Considered on',
  'governing-body': 'Governing body',
  author: 'Response signed by',
  role: 'Role',
  minute: 'Minute',
  scrutiny: 'Scrutinised by',
  assessed: 'Assessed on',
  revision: 'Revised on',
  'period-from': 'Period from',
  'period-to': 'Period to',
  code: 'Code',
  landlord: 'Landlord',
  homes: 'Homes',
  subsidiaries: 'Landlords also covered',
  website: 'Website',
  contact: 'Contact',
  'annual-report': 'Annual report',
  'counted-on': 'Figures counted on',
  counting: 'How figures are counted',
  determinations: 'Decisions',
  compensation: 'Compensation',
  'other-measures': 'Other measures',
} as const;

/** One of the facts that are compared: a field, several fields reported as one, or whether there is a report. */
export type FactName = keyof typeof factNames;

/** The texts of a self-assessment that are compared word by word. */
export type TextName = 'introduction' | 'response' | 'commentary' | 'action' | 'alternative';

/** The key of a part of the annual report, which the Code names; it is compared word by word as one text. */
export type PartKey = string;

const drafting = 'no: for drafting only';
const weighing = 'no: says how it is checked';

const assessmentRows: readonly [string, Shown, Compared, Fact['rolled'], Fact['imported']][] = [
  ['code', 'page and report', 'fact: code', 'carried', 'found'],
  ['landlord.name', 'page and report', 'fact: landlord', 'carried', 'hint: the landlord’s full name'],
  ['landlord.homes', 'report', 'fact: homes', 'carried', 'hint: how many homes it has, as a number'],
  [
    'landlord.website',
    'page and report',
    'fact: website',
    'carried',
    'hint: its address, such as https://www.example.org',
  ],
  ['landlord.subsidiaries[]', 'page', 'fact: subsidiaries', 'carried', 'no'],
  ['landlord.review.state', 'page', drafting, 'renewed', 'no'],
  [
    'period.from',
    'page and report',
    'fact: period-from',
    'renewed',
    'hint: the first day of the year that is assessed, such as 2025-04-01',
  ],
  ['period.to', 'page and report', 'fact: period-to', 'renewed', 'hint: the last day, such as 2026-03-31'],
  [
    'assessed',
    'page',
    'fact: assessed',
    'emptied',
    'hint: the day the assessment was finished, such as 2026-06-12',
  ],
  ['revision.date', 'page and report', 'fact: revision', 'emptied', 'no'],
  ['revision.reason', 'page', 'fact: revision', 'emptied', 'no'],
  [
    'revision.revises',
    'no: says what it is compared with',
    'no: says what it is compared with',
    'emptied',
    'no',
  ],
  ['contact.name', 'page and report', 'fact: contact', 'carried', 'hint: the team or person to ask'],
  ['contact.email', 'page and report', 'fact: contact', 'carried', 'hint: their e-mail address'],
  ['contact.phone', 'page and report', 'fact: contact', 'carried', 'hint: their telephone number'],
  ['title', 'page', 'no: chosen, not assessed', 'carried', 'no'],
  ['published-at', 'page and report', 'no: where it stands, not what it says', 'emptied', 'no'],
  [
    'introduction',
    'page',
    'wording: introduction',
    'carried',
    'hint: what to say above the table, in Markdown',
  ],
  [
    'governing-body.name',
    'page and report',
    'fact: governing-body',
    'carried',
    'hint: what it is called, such as Board or Cabinet',
  ],
  [
    'governing-body.considered',
    'page and report',
    'fact: considered',
    'emptied',
    'hint: the day it considered the assessment, such as 2026-07-22',
  ],
  ['governing-body.author', 'page and report', 'fact: author', 'emptied', 'hint: who speaks for it'],
  [
    'governing-body.role',
    'page and report',
    'fact: role',
    'carried',
    'hint: their role, such as Member Responsible for Complaints',
  ],
  [
    'governing-body.minute',
    'page and report',
    'fact: minute',
    'emptied',
    'hint: the reference of the minute',
  ],
  [
    'governing-body.response',
    'page and report',
    'wording: response',
    'emptied',
    'hint: its response, in Markdown; it is published alongside',
  ],
  ['scrutiny[].by', 'page', 'fact: scrutiny', 'emptied', 'no'],
  ['scrutiny[].on', 'page', 'fact: scrutiny', 'emptied', 'no'],
  ['scrutiny[].said', 'page', 'fact: scrutiny', 'emptied', 'no'],
  ['previous', 'no: says what it is compared with', 'no: says what it is compared with', 'emptied', 'no'],
  ['earlier[].title', 'page', 'no: leads to other publications', 'carried', 'no'],
  ['earlier[].url', 'page', 'no: leads to other publications', 'carried', 'no'],
  ['evidence.*.title', 'page', 'documents', 'carried', 'found'],
  ['evidence.*.url', 'page', 'documents', 'carried', 'found'],
  ['evidence.*.file', 'page', 'documents', 'carried', 'no'],
  ['evidence.*.reviewed', 'pdf', 'documents', 'carried', 'no'],
  ['provisions.*.comply', 'page and report', 'answers', 'carried', 'found'],
  ['provisions.*.evidence', 'page', 'citations', 'carried', 'no'],
  ['provisions.*.evidence[]', 'page', 'citations', 'carried', 'found'],
  ['provisions.*.evidence[].*', 'page', 'citations', 'carried', 'found'],
  ['provisions.*.commentary', 'page', 'wording: commentary', 'carried', 'found'],
  ['provisions.*.action.what', 'page', 'wording: action', 'carried', 'found'],
  ['provisions.*.action.by', 'page', 'actions', 'carried', 'found'],
  ['provisions.*.action.owner', 'page', 'actions', 'carried', 'found'],
  ['provisions.*.action.done', 'page', 'actions', 'carried', 'no'],
  ['provisions.*.alternative', 'page', 'wording: alternative', 'carried', 'found'],
  ['provisions.*.waive.*', weighing, weighing, 'carried', 'no'],
  ['provisions.*.review.owner', drafting, drafting, 'carried', 'no'],
  ['provisions.*.review.due', drafting, drafting, 'renewed', 'no'],
  ['provisions.*.review.state', 'page and report', drafting, 'renewed', 'no'],
  ['provisions.*.review.note', drafting, drafting, 'emptied', 'no'],
];

/** Every field of `self-assessment.yaml`, in the order of its schema. */
export const assessmentFacts: readonly Fact[] = assessmentRows.map(
  ([path, shown, compared, rolled, imported]) => ({ path, shown, compared, rolled, imported }),
);
