import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { packageRoot } from '../package-root.ts';
import type { AnswerWord, Code, Limit, Part, Provision, Section } from './code.ts';

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
  requirement: string;
  list?: 'bullet' | 'lower-alpha';
  items?: string[];
  limit?: { step: Limit['step']; 'working-days': number; from: Limit['from'] };
}

const folder = `${packageRoot}codes/`;

/** The ids of the Codes this package brings, such as `housing-ombudsman-2024`, sorted. */
export function listCodeIds(): string[] {
  return readdirSync(folder)
    .filter((name) => /^[^.]+\.yaml$/.test(name))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** The Code of that id, or undefined where the package brings none. The files are ours: they are not checked here. */
export function loadCode(id: string): Code | undefined {
  if (!listCodeIds().includes(id)) return undefined;
  const file: CodeFile = parse(readFileSync(`${folder}${id}.yaml`, 'utf8'));
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
    requirement: file.requirement,
    list: file.list ?? 'none',
    items: file.items ?? [],
    limit: file.limit
      ? { step: file.limit.step, workingDays: file.limit['working-days'], from: file.limit.from }
      : null,
  };
}
