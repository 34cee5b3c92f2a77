import type { Code, Part, Provision, Section } from './code.ts';
import type { CodeFile } from './generated/code.ts';
import { readReportOrder } from './read-report-order.ts';

type SectionFile = CodeFile['sections'][number];
type ProvisionFile = NonNullable<SectionFile['provisions']>[number];

/** A Code as read from its file, with blanks for what it leaves out. The file must already fit its schema. */
export function readCode(file: CodeFile): Code {
  const sections = file.sections.map((section) => readSection(section, file));
  return {
    id: file.id,
    issuer: file.issuer,
    regulator: file.regulator ?? file.issuer,
    title: file.title,
    edition: file.edition,
    inForce: file['in-force'] ?? '',
    form: file.form ?? '',
    attribution: file.attribution ?? '',
    source: file.source ?? '',
    address: file.address ?? '',
    incomplete: file.incomplete ?? '',
    answers: file.answers.map(({ answer, label, accepted, needs, 'counts-as': countsAs }) => ({
      ...{ answer, label, countsAs, needs: needs ?? [] },
      accepted: [
        ...new Set([...(accepted ?? []), label.toLowerCase().replace(/(?:(?<!\s)\s+)?\.$/, ''), answer]),
      ],
    })),
    stages: file.stages ?? 0,
    measures: {
      perThousand: file.measures?.['per-1000-homes'] ?? '',
      onTime: file.measures?.['on-time'] ?? '',
    },
    submission: readSubmission(file),
    response: file.response ?? null,
    report: file.report ? readReportOrder(file.report) : null,
    updates: file.updates ?? null,
    earlier: (file.earlier ?? []).map((edition) => ({ ...edition, printed: edition.printed ?? [] })),
    otherDocuments: readOthers(file['other-documents']),
    phrases: readPhrases(file.phrases ?? {}),
    columns: file.columns,
    sections,
    provisions: sections.flatMap((section) => section.parts.flatMap((part) => part.provisions)),
  };
}

function readOthers(others: CodeFile['other-documents'] = []): Code['otherDocuments'] {
  return others.map((other) => ({ ...{ form: false, questions: false, heads: [] }, ...other }));
}

function readSubmission({ submission }: CodeFile): Code['submission'] {
  if (!submission) return null;
  const { 'homes-above': homesAbove, day, 'months-after-year-end': monthsAfterYearEnd } = submission;
  return { homesAbove, day, monthsAfterYearEnd };
}

function readPhrases(file: NonNullable<CodeFile['phrases']>): Code['phrases'] {
  return {
    extraStages: file['extra-stages'] ?? [],
    exclusionMonths: file['exclusion-months'] ?? 0,
    otherExclusions: file['other-exclusions'] ?? [],
    ofOtherThings: file['of-other-things'] ?? [],
    ownExclusions: file['own-exclusions'] ?? [],
    definition: file.definition ?? [],
    definitionToo: file['definition-too'] ?? [],
    ombudsman: file.ombudsman ?? [],
    ombudsmanContact: file['ombudsman-contact'] ?? [],
    lead: file.lead ?? [],
    governingBody: file['governing-body'] ?? [],
    governingBodyMembers: file['governing-body-members'] ?? [],
    officers: file.officers ?? [],
  };
}

function readSection(section: SectionFile, file: CodeFile): Section {
  const number = section.number ?? '';
  const parts = section.stages ?? [{ number: 0, title: '', provisions: section.provisions ?? [] }];
  return {
    number,
    title: section.title,
    parts: parts.map(
      (part): Part => ({
        stage: part.number,
        title: part.title,
        provisions: part.provisions.map((provision) => readProvision(provision, number, part.number, file)),
      }),
    ),
  };
}

function readProvision(
  { id, requirement, list, items }: ProvisionFile,
  section: string,
  stage: number,
  { about, advice, limits, asks, letters }: CodeFile,
): Provision {
  const limit = limits?.[id];
  return {
    ...{ id, section, stage, requirement },
    name: advice?.[id]?.title ?? '',
    about: about?.[id] ?? '',
    list: list ?? 'none',
    items: items ?? [],
    limit: limit ? { step: limit.step, workingDays: limit['working-days'], from: limit.from } : null,
    asks: asks?.[id] ?? '',
    letter: letters?.[id] ?? [],
  };
}
