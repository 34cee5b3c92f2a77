import { posix } from 'node:path';
import type { Code } from '../codes/code.ts';
import type { AnnualReport } from '../records/annual-report.ts';
import type { Answer, Assessment, EvidenceDocument } from '../records/assessment.ts';
import type { Procedure } from '../records/process/procedure.ts';
import { digestOf, hashText, orderRecords } from './canonical.ts';

/** The groups that every record of an approval has. */
export const firstGroups = ['code', 'facts', 'evidence', 'files', 'report', 'figures', 'provisions'] as const;

/** Those that came later: a record without one has nothing in it. */
export const laterGroups = ['previous', 'branding', 'procedure'] as const;

/** The groups in which what is approved is told apart, in the order they are written. */
export const groups = [...firstGroups, ...laterGroups] as const;

/** One of `groups`: each holds digests by key (a provision, an id of the evidence register, a file, a part of the report). */
export type Group = (typeof groups)[number];

/** The digest of each thing that is approved, in hexadecimal, by group and key. What is blank has none. */
export type Parts = Readonly<Record<Group, Readonly<Record<string, string>>>>;

/** What is put before a governing body. */
export interface Approvable {
  readonly assessment: Assessment;
  readonly code: Code;
  /** Its figures as they are published, never as counted; null if there is no report. */
  readonly report: AnnualReport | null;
  /** SHA-256 of each local file of the evidence register, by the path in it; `''` for one that is not there. */
  readonly files: ReadonlyMap<string, string>;
  /** The year before, with how its provisions go with those of this one; null where the page tells of none. */
  readonly previous: YearBefore | null;
  /** What it revises within the year, likewise. */
  readonly revised: YearBefore | null;
  readonly branding: Branding;
  /** The landlord's own procedure; null if there is none. */
  readonly procedure: Procedure | null;
}

interface YearBefore {
  readonly assessment: Assessment;
  readonly code: Code;
  readonly pairs: unknown;
}

/** What the settings add to the words of a page, or can hide of them; colours and the logo do neither. */
interface Branding {
  readonly name: string;
  readonly footer: string;
  readonly styles: Readonly<Record<string, string>>;
  readonly templates: Readonly<Record<string, { readonly text: string }>>;
}

/** The digest of everything that is published of an assessment. Drafting keys are no part of these records. */
export function listParts({ assessment, code, report, files, ...told }: Approvable): Parts {
  const { register: _, answers, unconfirmed: __, ...facts } = assessment;
  return {
    code: keyed([['text', digestCode(code)]]),
    facts: digestEach(Object.entries(facts)),
    evidence: digestEach(
      listPublished(assessment).map((document) => [document.id, describeDocument(document)]),
    ),
    files: keyed([...files].filter(([, hash]) => hash !== '')),
    report: digestEach(report ? Object.entries(report.answers) : []),
    figures: digestEach(report ? listFigures(report) : []),
    provisions: digestEach(answers.map((answer) => [answer.provision, describeAnswer(answer)])),
    previous: digestEach(
      Object.entries({
        previous: told.previous && describePrevious(told.previous),
        revised: told.revised && describeRevised(told.revised),
      }),
    ),
    branding: digestBranding(told.branding),
    procedure: digestEach(told.procedure ? Object.entries(told.procedure) : []),
  };
}

/** The documents that the page names or that are published beside it: what others cite of shared evidence is not. */
function listPublished({ register, answers }: Assessment): readonly EvidenceDocument[] {
  const cited = new Set(answers.flatMap(({ evidence }) => evidence.map(({ document }) => document)));
  return register.filter(({ id, file }) => file !== '' || cited.has(id));
}

/** Its file by one name, however the way to it is written. */
function describeDocument({ file, ...document }: EvidenceDocument): unknown {
  return { ...document, file: file === '' ? '' : posix.normalize(file) };
}

/** Of each Code, which is long and the same for all who answer it. */
const codes = new WeakMap<Code, string>();

function digestCode(code: Code): string {
  const digest = codes.get(code) ?? digestOf(describeCode(code));
  codes.set(code, digest);
  return digest;
}

/** The regulator's words, and the answers its form allows; not our own names, phrases and advice. */
function describeCode({ id, issuer, title, edition, sections, answers }: Code): unknown {
  return {
    ...{ id, issuer, title, edition },
    answers: answers.map(({ answer, label }) => ({ answer, label })),
    sections: sections.map(({ number, title: name, parts }) => ({
      ...{ number, name },
      parts: parts.map((part) => ({
        title: part.title,
        provisions: part.provisions.map((one) => [one.id, one.requirement, one.list, one.items]),
      })),
    })),
  };
}

/** What the page takes from the year before: which it was, its answers, and what was promised. */
function describePrevious({ assessment: { period, answers }, code, pairs }: YearBefore): unknown {
  const said = answers.map(({ provision, answer, action }) => ({ provision, answer, action }));
  return { period, code: digestCode(code), pairs, said };
}

/** What a revision can differ in from the first, which the page tells provision by provision. */
function describeRevised({ assessment, code, pairs }: YearBefore): unknown {
  const { answers, register, unconfirmed: _, ...facts } = assessment;
  const said = answers.map((answer) => [answer.provision, describeAnswer(answer)]);
  return {
    facts,
    code: digestCode(code),
    pairs,
    said,
    register: orderRecords(register.map(describeDocument)),
  };
}

/** Stylesheets and templates are no prose: every sign of them counts. */
function digestBranding({ name, footer, styles, templates }: Branding): Record<string, string> {
  const sheets = Object.entries(styles).map(([media, text]) => [`${media}.css`, text] as const);
  const own = Object.entries(templates).map(([key, { text }]) => [`${key}.hbs`, text] as const);
  const files = [...sheets, ...own].filter(([, text]) => text !== '');
  return Object.assign(
    digestEach(Object.entries({ name, footer })),
    keyed(files.map(([key, text]) => [key, hashText(text)])),
  );
}

/** What follows from the Code is left out, and citations have no order. */
function describeAnswer({ comply: _, needs: __, provision: ___, evidence, ...said }: Answer): unknown {
  return { ...said, evidence: orderRecords(evidence) };
}

/** All of a report but its words and the notices, which are ours. */
function listFigures({ answers: _, disagreements, counting, ...rest }: AnnualReport): [string, unknown][] {
  const { notices: __ = [], ...counted } = counting ?? {};
  const pairs = disagreements.map(({ typed, counted: exact }) => ({ typed, exact }));
  const all = { ...rest, disagreements: pairs, counting: counting && counted };
  return Object.entries(all).map(([key, value]) => [key, orderRecords(value)]);
}

function digestEach(entries: readonly (readonly [string, unknown])[]): Record<string, string> {
  return keyed(
    entries.map(([key, value]) => [key, digestOf(value)] as const).filter(([, digest]) => digest !== ''),
  );
}

/** Keys as landlords write them, one of which may be a name that JavaScript has for itself. */
function keyed(entries: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}
