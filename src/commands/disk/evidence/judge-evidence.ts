import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Code } from '../../../codes/code.ts';
import type { SharedEvidence } from '../../../records/document.ts';
import type { CountPlan } from '../../../records/plan-count.ts';
import type { Layout } from '../../../register/counting.ts';
import { findNode, type Node, type Source } from '../../../source/source.ts';
import { dropFolder, type EvidenceFiles } from './evidence-files.ts';
import { type KeptBack, keepBack, listWorkingFiles, type WorkingFile } from './kept-back.ts';

/** What is known of the files of a publication besides the files themselves. */
export interface Known {
  readonly shared: SharedEvidence;
  /** The folder in which shared files lie, absolute; `''` if none are shared. */
  readonly sharedFrom: string;
  readonly files: EvidenceFiles;
  /** Settings and baselines. */
  readonly working: readonly WorkingFile[];
  /** The report as it was read; undefined where there is none. */
  readonly report: Node | undefined;
  readonly plan: CountPlan | undefined;
  readonly code: Code | undefined;
}

/**
 * Judges the files that an assessment (an absolute path, as it was read) names as evidence: as `keepBack` does, and by
 * what is in them: a sheet with a resident's complaint on each row is a register whatever it is called. Those that are
 * shared are judged likewise, each where it lies.
 */
export async function judgeEvidence(path: string, source: Source, known: Known): Promise<KeptBack> {
  const { shared, sharedFrom, files } = known;
  const folder = dirname(path);
  const working = [...listRegisters(folder, known.report), ...known.working];
  const own = keepBack(folder, [...working, ...listWorkingFiles(folder)]);
  const others = sharedFrom && keepBack(sharedFrom, [...working, ...listWorkingFiles(sharedFrom)]);
  const keptBack: KeptBack = (file) =>
    others && files.isShared(file) ? others(dropFolder(file)) : own(file);
  const listed = new Set<string>();
  for (const file of [...listFiles(source.root), ...listMentioned(source.root, shared)]) {
    const isOpen = keptBack(file) === '' && files.exists(file) && (isSheet(file) || holdsSheet(file, files));
    if (isOpen && (await holdsCases(() => files.open(file), known))) listed.add(file);
  }
  return (file) => keptBack(file) || (listed.has(file) ? 'a list of residents’ complaints' : '');
}

/** The files of the shared documents whose ids stand somewhere in a source, as they are read. */
function listMentioned(root: Node, shared: SharedEvidence): string[] {
  const files = Object.entries(shared).flatMap(([id, entry]) =>
    entry?.file === undefined ? [] : [{ id, file: entry.file }],
  );
  if (files.length === 0) return [];
  const words = new Set(listWords(root));
  return files.filter(({ id }) => words.has(id)).map(({ file }) => file);
}

/** Every text and every key. */
function listWords(node: Node): string[] {
  if (node.kind === 'text') return [node.text.trim()];
  if (node.kind === 'list') return node.items.flatMap(listWords);
  return node.kind === 'map' ? node.entries.flatMap(({ key, value }) => [key, ...listWords(value)]) : [];
}

/** The registers of complaints that a report in that folder names, as it was read. */
export function listRegisters(folder: string, report: Node | undefined): WorkingFile[] {
  return listNames(report && findNode(report, ['performance', 'register'])).map((name) => ({
    path: join(folder, name),
    what: 'the register of complaints',
  }));
}

/** The files that the evidence register names. */
function listFiles(root: Node): string[] {
  const register = findNode(root, ['evidence']);
  const entries = register?.kind === 'map' ? register.entries : [];
  return entries.flatMap(({ value }) => listNames(findNode(value, ['file'])));
}

/** A name, or those of a list of names or of maps with `file`. */
function listNames(node: Node | undefined): string[] {
  if (node?.kind === 'text') return node.text.trim() === '' ? [] : [node.text.trim()];
  if (node?.kind === 'list')
    return node.items.flatMap((one) => listNames(one.kind === 'map' ? findNode(one, ['file']) : one));
  return [];
}

/** Whether a file is called as sheets are, or what is exported of one. */
export function isSheet(file: string): boolean {
  return /\.(?:csv|tsv|tab|txt|xls[xmb]?|f?ods|html?)(?![a-z0-9])/i.test(file);
}

/** Whether there is a sheet in a file that is not called one: text, or a workbook. */
function holdsSheet(file: string, files: EvidenceFiles): boolean {
  const start = files.begin(file);
  if (start.subarray(0, 2).toString('latin1') === 'PK') return files.read(file).includes('xl/workbook.');
  const isWide = ['fffe', 'feff'].includes(start.subarray(0, 2).toString('hex'));
  return isWide || !start.includes(0);
}

/** Whether what is read can be counted as a register is, or could be if a word of it were explained, and holds a case. */
async function holdsCases(open: () => Readable, { plan, code }: Known): Promise<boolean> {
  if (!code) return false;
  // Loaded only where evidence is a sheet.
  const { countRegisters, RegisterError } = await import('../../../register/count-register.ts');
  const { defaultCounting } = await import('../../../register/counting.ts');
  // On whatever day it is counted: a case is one however old it is.
  const counting = { ...defaultCounting, countedOn: '2024-04-01' };
  const how = { code, years: [], counting, today: '9999-12-31' };
  for (const layout of [plain, ...(plan?.registers ?? []).map((one) => one.layout)]) {
    try {
      const source = { name: '', handler: '', layout, open };
      const { rows, leftOut } = await countRegisters([source], how);
      if (rows > leftOut) return true;
    } catch (error) {
      if (error instanceof RegisterError && explained.includes(error.setting)) return true;
      // A file that cannot be read may be one: nothing is published then.
      if (!(error instanceof RegisterError)) throw error;
    }
  }
  return false;
}

/** What is asked about a register once its columns are known. */
const explained = ['dates', 'outcomes', 'stages', 'reopened'];

const plain: Layout = { columns: {}, dates: '', outcomes: {}, stages: {}, stage: 0, sheet: '' };
