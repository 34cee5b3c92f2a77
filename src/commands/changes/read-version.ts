import type { Version } from '../../changes/changes.ts';
import { checkSource } from '../../check/check-source.ts';
import { defaultSettings } from '../../check/leeway/settings.ts';
import { listRules } from '../../check/list-rules.ts';
import { openReport } from '../../check/report/check-report.ts';
import type { RegisterReading } from '../../check/report/report-rule.ts';
import { CommandError } from '../../command-error.ts';
import type { AnnualReport } from '../../records/annual-report.ts';
import { readBasics } from '../../records/basics.ts';
import { grammarFrom } from '../../records/document-grammar.ts';
import type { Procedure } from '../../records/process/procedure.ts';
import { parseSource } from '../../source/read/parse-source.ts';
import type { Source } from '../../source/source.ts';
import { agree } from '../../words/plurals.ts';
import { processName, reportName } from '../disk/find-assessments.ts';
import { type RegisterPlace, readRegisters } from '../disk/read-register.ts';
import type { Place } from './place.ts';
import { tellApproval } from './tell-approval.ts';

/** A version to compare, and what to tell the user separately: anything in it that could not be read. */
export interface ReadVersion {
  readonly version: Version;
  readonly notices: readonly string[];
}

/**
 * Reads a self-assessment and what is beside it, sound or not: an earlier year need not be complete. `parsed` is the
 * self-assessment where it has been parsed already, with the Codes of the place.
 * @throws CommandError if a file is not YAML or names no known Code.
 */
export async function readVersion(place: Place, today: string, parsed?: Source): Promise<ReadVersion> {
  const source = parsed ? requireSound(parsed) : readSource(place, place.file);
  const { codes, shared } = place;
  // No rule that judges the words finds that something could not be read.
  const given = { draft: true, settings: defaultSettings, exists: () => true, judging: false };
  const options = { ...given, today, codes, shared };
  const { read, diagnostics } = source ? checkSource(source, options) : { read: null, diagnostics: [] };
  if (!source || !read) {
    const refusal = source && codes.refuse(readBasics(source, codes).named);
    if (refusal) throw new CommandError(refusal.message, refusal.help);
    throw new CommandError(
      `${place.shown} names no Code that selfassess knows.`,
      'Write it after “code:”, such as housing-ombudsman-2024. “selfassess codes” lists them.',
    );
  }
  const losing = listRules().flatMap(({ id, loses }) => (loses ? [id] : []));
  const unread = diagnostics.filter(({ rule }) => losing.includes(rule)).length;
  const report = await readReport(place, source, today);
  const procedure = await readOwnProcedure(place, source);
  const approvable = { ...read, report: report?.report ?? null, procedure };
  return {
    version: { ...approvable, approval: tellApproval(place, approvable) },
    notices: [
      ...(unread > 0 ? [describeUnread(place.shown, unread)] : []),
      ...(report?.notice ? [`${place.shown}: its figures are not compared. ${report.notice}`] : []),
    ],
  };
}

function describeUnread(shown: string, unread: number): string {
  const what = agree(unread, 'one thing', `${unread} things`);
  return `${shown}: ${what} in it could not be read, so changes to it are not shown. “selfassess check” says why.`;
}

function readSource(place: Place, name: string): Source | undefined {
  const bytes = place.read(name);
  if (!bytes) return undefined;
  return requireSound(parseSource(bytes, nameBeside(place, name), grammarFrom(place.codes)));
}

function requireSound(source: Source): Source {
  if (source.sound) return source;
  throw new CommandError(
    `${source.file} cannot be read to its end.`,
    'Run “selfassess check” on it, and correct what it lists.',
  );
}

async function readReport(
  place: Place,
  assessment: Source,
  today: string,
): Promise<{ report: AnnualReport | null; notice: string } | undefined> {
  const source = readSource(place, reportName);
  if (!source) return undefined;
  const basics = readBasics(assessment, place.codes);
  const { plan, check } = openReport(source, basics, today);
  const register: RegisterReading =
    plan && basics.code
      ? await readRegisters(plan, basics.code, (name) => findRegister(place, name), today)
      : { state: 'none' };
  const { report } = check(register, { draft: true, settings: defaultSettings });
  return { report, notice: register.state === 'unreadable' ? register.message : '' };
}

/** Null if there is none; what reads it is loaded only where there is one. */
async function readOwnProcedure(place: Place, assessment: Source): Promise<Procedure | null> {
  const source = readSource(place, processName);
  if (!source) return null;
  const { openProcess } = await import('../../check/process/check-process.ts');
  return openProcess(source, readBasics(assessment, place.codes)).procedure;
}

/** The register a report names, as it was in that revision or folder. */
function findRegister(place: Place, name: string): RegisterPlace {
  const bytes = place.read(name);
  const open = async function* () {
    if (bytes) yield bytes;
  };
  const absent = {
    message: `There is no register “${name}” beside it.`,
    help: 'Put the file there.',
  };
  return { file: nameBeside(place, name), lead: '', open: bytes ? open : null, absent };
}

function nameBeside({ shown, file }: Place, name: string): string {
  return `${shown.slice(0, shown.length - file.length)}${name}`;
}
