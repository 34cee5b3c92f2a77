import type { Code } from '../codes/code.ts';
import type { AnnualReport } from '../records/annual-report.ts';
import type { Answer, Assessment, EvidenceDocument } from '../records/assessment.ts';
import { digestOf, orderRecords } from './canonical.ts';

/** The groups in which what is approved is told apart, in the order they are written. */
export const groups = ['code', 'facts', 'evidence', 'files', 'report', 'figures', 'provisions'] as const;

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
}

/** The digest of everything that is published of an assessment. Drafting keys are no part of these records. */
export function listParts({ assessment, code, report, files }: Approvable): Parts {
  const { register: _, answers, unconfirmed: __, ...facts } = assessment;
  return {
    code: keyed([['text', digestCode(code)]]),
    facts: digestEach(Object.entries(facts)),
    evidence: digestEach(listPublished(assessment).map((document) => [document.id, document])),
    files: keyed([...files].filter(([, hash]) => hash !== '')),
    report: digestEach(report ? Object.entries(report.answers) : []),
    figures: digestEach(report ? listFigures(report) : []),
    provisions: digestEach(answers.map((answer) => [answer.provision, describeAnswer(answer)])),
  };
}

/** The documents that the page names or that are published beside it: what others cite of shared evidence is not. */
function listPublished({ register, answers }: Assessment): readonly EvidenceDocument[] {
  const cited = new Set(answers.flatMap(({ evidence }) => evidence.map(({ document }) => document)));
  return register.filter(({ id, file }) => file !== '' || cited.has(id));
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
