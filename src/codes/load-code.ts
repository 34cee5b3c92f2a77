import type { About, AnswerWord, Code, EarlierEdition, Limit, Part, Provision, Section } from './code.ts';
import { listData, readData } from './read-data.ts';

interface CodeFile {
  id: string;
  issuer: string;
  title: string;
  edition: string;
  'in-force': string;
  form: string;
  attribution: string;
  source: string;
  address: string;
  answers: AnswerWord[];
  stages: number;
  submission: { 'homes-above': number; day: string; 'months-after-year-end': number };
  report: Code['report'];
  earlier: EarlierEdition[];
  wording: {
    'extra-stages': string[];
    'exclusion-months': number;
    'other-exclusions': string[];
    ombudsman: string[];
    'governing-body-members': string[];
    officers: string[];
  };
  columns: string[];
  sections: SectionFile[];
}

interface SectionFile {
  number: number;
  title: string;
  provisions?: ProvisionFile[];
  stages?: { number: number; title: string; provisions: ProvisionFile[] }[];
}

interface ProvisionFile {
  id: string;
  about?: About;
  requirement: string;
  list?: 'bullet' | 'lower-alpha';
  items?: string[];
  limit?: { step: Limit['step']; 'working-days': number; from: Limit['from'] };
}

/** The ids of the Codes this package brings, such as `housing-ombudsman-2024`, sorted. */
export function listCodeIds(): string[] {
  return listData().filter((name) => !name.includes('.'));
}

/** A Code is read once: its file is ours and does not change under us. */
const loaded = new Map<string, Code>();

/** The Code of that id, or undefined where the package brings none. The files are ours: they are not checked here. */
export function loadCode(id: string): Code | undefined {
  if (!loaded.has(id) && listCodeIds().includes(id)) loaded.set(id, readCode(id));
  return loaded.get(id);
}

function readCode(id: string): Code {
  const file = readData<CodeFile>(id);
  const sections = file.sections.map(readSection);
  return {
    id: file.id,
    issuer: file.issuer,
    title: file.title,
    edition: file.edition,
    inForce: file['in-force'],
    form: file.form,
    attribution: file.attribution,
    source: file.source,
    address: file.address,
    answers: file.answers,
    stages: file.stages,
    submission: {
      homesAbove: file.submission['homes-above'],
      day: file.submission.day,
      monthsAfterYearEnd: file.submission['months-after-year-end'],
    },
    report: file.report,
    earlier: file.earlier,
    wording: {
      extraStages: file.wording['extra-stages'],
      exclusionMonths: file.wording['exclusion-months'],
      otherExclusions: file.wording['other-exclusions'],
      ombudsman: file.wording.ombudsman,
      governingBodyMembers: file.wording['governing-body-members'],
      officers: file.wording.officers,
    },
    columns: file.columns,
    sections,
    provisions: sections.flatMap((section) => section.parts.flatMap((part) => part.provisions)),
  };
}

function readSection(file: SectionFile): Section {
  const parts = file.stages ?? [{ number: 0, title: '', provisions: file.provisions ?? [] }];
  return {
    number: file.number,
    title: file.title,
    parts: parts.map(
      (part): Part => ({
        stage: part.number,
        title: part.title,
        provisions: part.provisions.map((provision) => readProvision(provision, file.number, part.number)),
      }),
    ),
  };
}

function readProvision(file: ProvisionFile, section: number, stage: number): Provision {
  return {
    id: file.id,
    section,
    stage,
    about: file.about ?? '',
    requirement: file.requirement,
    list: file.list ?? 'none',
    items: file.items ?? [],
    limit: file.limit
      ? { step: file.limit.step, workingDays: file.limit['working-days'], from: file.limit.from }
      : null,
  };
}
