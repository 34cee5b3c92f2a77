import { existsSync, readFileSync } from 'node:fs';
import { checkSource } from '../../../src/check/check-source.ts';
import type { Diagnostic } from '../../../src/check/diagnostic.ts';
import { defaultSettings } from '../../../src/check/leeway/settings.ts';
import { openReport } from '../../../src/check/report/check-report.ts';
import { packageCodes } from '../../../src/codes/codes.ts';
import { findRegister, readRegisters } from '../../../src/commands/disk/read-register.ts';
import { packageRoot } from '../../../src/package-root.ts';
import { readBasics } from '../../../src/records/basics.ts';
import { grammarFrom } from '../../../src/records/document-grammar.ts';
import { parseSource } from '../../../src/source/read/parse-source.ts';
import type { Source } from '../../../src/source/source.ts';

const folder = `${packageRoot}assessments/harbour-vale/2025-26`;
const today = '2026-11-21';
const weighing = { draft: false, settings: defaultSettings };

/** The two documents of the sample, by name. */
export const documents = ['self-assessment.yaml', 'report.yaml'] as const;
export type DocumentName = (typeof documents)[number];

/** The text of a document of the sample. */
export function readDocument(name: DocumentName): string {
  return readFileSync(`${folder}/${name}`, 'utf8');
}

/** A document's text as we read it. */
export function readText(text: string, name: DocumentName): Source {
  return parseSource(new TextEncoder().encode(text), name, grammarFrom(packageCodes));
}

const basics = readBasics(
  readText(readDocument('self-assessment.yaml'), 'self-assessment.yaml'),
  packageCodes,
);

/** What `check` says of that text, were it the sample's document of that name, beyond what it says of the sample. */
export async function checkText(text: string, name: DocumentName): Promise<readonly Diagnostic[]> {
  const usual = await findUsual(name);
  return (await checkAll(text, name)).filter((one) => !usual.has(tell(one)));
}

const found = new Map<DocumentName, Promise<ReadonlySet<string>>>();

function findUsual(name: DocumentName): Promise<ReadonlySet<string>> {
  const usual = found.get(name) ?? checkAll(readDocument(name), name).then((all) => new Set(all.map(tell)));
  found.set(name, usual);
  return usual;
}

function tell({ rule, message }: Diagnostic): string {
  return `${rule}: ${message}`;
}

async function checkAll(text: string, name: DocumentName): Promise<readonly Diagnostic[]> {
  const source = readText(text, name);
  if (name === 'self-assessment.yaml')
    return checkSource(source, {
      ...weighing,
      codes: packageCodes,
      exists: (path) => existsSync(`${folder}/${path}`),
      today,
      report: null,
    }).diagnostics;
  const { plan, check } = openReport(source, basics, today);
  const register = plan
    ? await readRegisters(plan, basics.code, (file) => findRegister(folder, file, folder), today)
    : ({ state: 'none' } as const);
  return check(register, weighing).verdicts.flatMap(({ diagnostics }) => diagnostics);
}
