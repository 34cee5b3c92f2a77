import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type OpenedReport, openReport } from '../../check/report/check-report.ts';
import type { Code } from '../../codes/code.ts';
import type { Codes } from '../../codes/codes.ts';
import { CommandError } from '../../command-error.ts';
import { readBasics } from '../../records/basics.ts';
import { grammarFrom } from '../../records/document-grammar.ts';
import type { CountPlan } from '../../records/plan-count.ts';
import { parseSource } from '../../source/read/parse-source.ts';
import type { Source } from '../../source/source.ts';
import { isThere } from '../disk/exists-in.ts';
import { assessmentName, reportName } from '../disk/find-assessments.ts';

/** What lies beside a register: a report that says how to count it, and a self-assessment. */
export interface Beside {
  readonly plan: CountPlan | undefined;
  /** The id of the Code by which it is counted if the plan is followed; `''` if nothing names one. */
  readonly code: string;
  /** Why a report that is there does not decide, as a sentence; `''` if it does, or there is none. */
  readonly whyNot: string;
  readonly report: OpenedReport | undefined;
  readonly assessment: Source | undefined;
  /** The Code that the self-assessment answers. */
  readonly answered: Code | undefined;
  /** The first day of the year that the self-assessment or the report is of, ISO; `''` if none says. */
  readonly yearFrom: string;
}

/**
 * What stands beside the register at a path, or in the folder there. A report counts only what it names. `fallback` is
 * the Code if no self-assessment names one.
 * @throws CommandError if the report has mistakes in it, or a folder's report names no register.
 */
export function readBeside(
  path: string,
  isFolder: boolean,
  by: { readonly today: string; readonly codes: Codes; readonly fallback: string },
): Beside {
  const folder = isFolder ? path : dirname(path);
  const [report, assessment] = [join(folder, reportName), join(folder, assessmentName)];
  const grammar = grammarFrom(by.codes);
  const isAssessed = isThere(assessment);
  const text = isAssessed ? readFileSync(assessment) : Buffer.from(`code: ${by.fallback}\n`);
  const source = parseSource(text, assessment, grammar);
  const basics = readBasics(source, by.codes);
  const beside = {
    assessment: isAssessed ? source : undefined,
    answered: isAssessed ? basics.code : undefined,
    yearFrom: isAssessed ? basics.period.from : '',
  };
  if (!isThere(report)) return { ...beside, ...noPlan, report: undefined };
  const opened = openReport(parseSource(readFileSync(report), reportName, grammar), basics, by.today);
  const registers = (opened.plan?.registers ?? []).filter(
    ({ file }) => isFolder || resolve(folder, file) === path,
  );
  if (registers.length > 0 || opened.isUnsound) requireSound(opened, folder, path, isFolder);
  if (opened.plan && registers.length > 0) {
    const yearFrom = opened.plan.years.at(-1)?.from ?? '';
    const plan = { ...opened.plan, registers };
    return { ...beside, plan, code: basics.code?.id ?? '', whyNot: '', report: opened, yearFrom };
  }
  if (isFolder) {
    throw new CommandError(
      `${reportName} there names no register.`,
      'Name one after register: under performance:, or name the register on the command line.',
    );
  }
  const whyNot = `${reportName} beside ${basename(path)} does not name it, so it does not say how to count it.`;
  return { ...beside, ...noPlan, whyNot, report: undefined };
}

const noPlan = { plan: undefined, code: '', whyNot: '' };

/** A report's settings for counting are used only if they can be read reliably: they may keep small numbers back. */
function requireSound({ isUnsound }: OpenedReport, folder: string, path: string, isFolder: boolean): void {
  if (!isUnsound) return;
  throw new CommandError(
    `${reportName} ${isFolder ? 'there' : `beside ${basename(path)}`} has mistakes in it, so it is not certain how to count.`,
    `Type selfassess check ${folder} and put them right; or count a copy of the register in another folder.`,
  );
}
