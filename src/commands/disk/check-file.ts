import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type CheckOptions, checkSource } from '../../check/check-source.ts';
import type { Settings } from '../../check/leeway/settings.ts';
import type { RevisionFacts } from '../../check/rule.ts';
import type { Verdict, WholeVerdict } from '../../check/verdict.ts';
import type { Code } from '../../codes/code.ts';
import type { Codes } from '../../codes/codes.ts';
import { CommandError } from '../../command-error.ts';
import type { AnnualReport } from '../../records/annual-report.ts';
import { type Basics, readBasics } from '../../records/basics.ts';
import type { Procedure } from '../../records/process/procedure.ts';
import { plainBrand } from '../../render/brand/brand.ts';
import { findNode, type Source } from '../../source/source.ts';
import type { ApprovalState, Beside, OpenedApproval } from '../approval/open-approval.ts';
import type { findVersionsQuietly } from '../build/find-previous.ts';
import { type EvidenceFiles, findEvidence } from './evidence/evidence-files.ts';
import { judgeEvidence } from './evidence/judge-evidence.ts';
import type { KeptBack, WorkingFile } from './evidence/kept-back.ts';
import { existsIn, isFile, reachesFile } from './exists-in.ts';
import { processName, reportName, showPath } from './find-assessments.ts';
import { openCodes } from './open-codes.ts';
import { type Readings, readSource } from './readings/open-readings.ts';

/** What every file of a run is checked with. */
export interface RunOptions extends Pick<CheckOptions, 'draft' | 'today' | 'settings' | 'shared'> {
  /** The settings and the baseline it is checked by, which are never published. */
  readonly working?: readonly WorkingFile[];
  /** The folder of the file of shared evidence, absolute; without it, none is shared. */
  readonly sharedFrom?: string;
  /** What the settings add to the words that are published, or hide of them; without it, nothing. */
  readonly branding?: Beside['branding'];
  /** What reads its files and counts its registers, where what was read last is at hand; without it, they are read anew. */
  readonly readings?: Pick<Readings, 'read' | 'count'>;
  /** Whether it is checked to be approved, so that an earlier approval is not looked at. */
  readonly approving?: boolean;
}

/** A publication that was checked, with all that was read of it. */
export interface CheckedFile extends ToldFile {
  readonly verdict: WholeVerdict;
  /** The annual report as it was read; null where there is none. */
  readonly report: AnnualReport | null;
  /** The landlord's own procedure as it was read; null where there is none. */
  readonly procedure: Procedure | null;
  /** Where the files of its evidence lie. */
  readonly files: EvidenceFiles;
  /** Why a file of its evidence is never published. */
  readonly keptBack: KeptBack;
  /** What became of the approval beside it. */
  readonly approval: ApprovalState;
  /** How its answers are laid out, by the settings it falls under. */
  readonly layout: Settings['layout'];
}

/** Of a publication that was checked, what is told of it. */
export interface ToldFile {
  /** The absolute path of its self-assessment. */
  readonly path: string;
  readonly verdict: Verdict;
  /** The verdicts on the annual report beside it, on its register if any rows are wrong, and on the landlord's own procedure. */
  readonly beside: readonly Verdict[];
  /** The verdict on the landlord's own Code that it names, where that has faults. */
  readonly codes: readonly Verdict[];
}

/** Reads a self-assessment from disk and checks it, with the annual report beside it. `path` is absolute. */
export async function checkFile(path: string, cwd: string, options: RunOptions): Promise<CheckedFile> {
  const codes = await openCodes(dirname(path), cwd);
  const read = options.readings?.read ?? readSource;
  const source = read(readFileSync(path), showPath(path, cwd), codes);
  const beside = join(dirname(path), reportName);
  const basics = readBasics(source, codes);
  const reaches = (to: string) => reachesFile(resolve(dirname(path), to));
  const weighing = { ...options, reaches };
  const opened = hasFile(beside, 'the annual report', cwd)
    ? await checkReportFile(beside, basics, codes, cwd, weighing)
    : null;
  const procedure = await openProcessFile(join(dirname(path), processName), basics, codes, { cwd, read });
  const { shared = {}, sharedFrom = '' } = options;
  const files = findEvidence(dirname(path), shared, sharedFrom);
  const keptBack = await judgeEvidence(path, source, {
    ...{ shared, sharedFrom, files },
    working: options.working ?? [],
    report: opened?.root,
    plan: opened?.plan,
    code: basics.code,
  });
  const check = {
    ...weighing,
    codes,
    exists: existsIn(dirname(path)),
    keptBack,
    report: opened?.facts ?? null,
  };
  const approval = options.approving
    ? undefined
    : await findApproval(path, cwd, async (find) => {
        const { read } = checkSource(source, { ...check, judging: false });
        return {
          ...{
            report: opened && (opened.report ?? undefined),
            procedure: procedure?.procedure ?? null,
            files,
          },
          branding: options.branding ?? plainBrand,
          ...(await find({ path, verdict: { read: source.sound ? read : null } }, options.today, cwd)),
        };
      });
  const revision = await findRevision(path, source, basics.code, cwd, options.today);
  const verdict = checkSource(source, { ...check, approval: approval?.facts ?? null, revision });
  return {
    path,
    verdict,
    codes: codes.listFaulty(),
    beside: [...(opened?.verdicts ?? []), ...(procedure ? [procedure.check(source, verdict, weighing)] : [])],
    report: opened?.report ?? null,
    procedure: procedure?.procedure ?? null,
    ...{ files, keptBack },
    approval: approval?.conclude(source.sound ? verdict.read : null) ?? { state: 'none' },
    layout: options.settings.layout,
  };
}

/** What it revises; loaded only where it says that it is a revision. */
async function findRevision(
  path: string,
  source: Source,
  code: Code | undefined,
  cwd: string,
  today: string,
): Promise<RevisionFacts | null> {
  if (!code || findNode(source.root, ['revision'])?.kind !== 'map') return null;
  const { openRevision } = await import('../versions/open-revision.ts');
  return openRevision(path, source.root, code, { cwd, today });
}

/** Loaded only where there is one. */
async function findApproval(
  path: string,
  cwd: string,
  readBeside: (find: typeof findVersionsQuietly) => Promise<Beside>,
): Promise<OpenedApproval | undefined> {
  if (!lstatSync(join(dirname(path), 'approval.yaml'), { throwIfNoEntry: false })) return undefined;
  const { openApproval } = await import('../approval/open-approval.ts');
  const { findVersionsQuietly } = await import('../build/find-previous.ts');
  return openApproval(path, cwd, await readBeside(findVersionsQuietly));
}

/** @throws CommandError if the path exists but is not a file. */
function hasFile(path: string, what: string, cwd: string): boolean {
  if (isFile(path)) return true;
  if (!lstatSync(path, { throwIfNoEntry: false })) return false;
  throw new CommandError(
    `${showPath(path, cwd)} is not a file, or is a link that leads nowhere.`,
    `Put ${what} there, or remove it.`,
  );
}

async function checkReportFile(
  path: string,
  basics: Basics,
  codes: Codes,
  cwd: string,
  options: Pick<RunOptions, 'draft' | 'today' | 'settings' | 'readings'> & Pick<CheckOptions, 'reaches'>,
) {
  // Loaded only where there is a report: it brings half as much again as the check itself.
  const { openReport } = await import('../../check/report/check-report.ts');
  const { read: readFile = readSource, count } = options.readings ?? {};
  const source = readFile(readFileSync(path), showPath(path, cwd), codes);
  const { plan, check } = openReport(source, basics, options.today);
  const read = { root: source.root, plan };
  if (!plan) return { ...read, ...check({ state: 'none' }, options) };
  const { findRegister, readRegisters } = await import('./read-register.ts');
  const find = (name: string) => findRegister(dirname(path), name, cwd);
  const counting = () => readRegisters(plan, basics.code, find, options.today);
  const counted = count
    ? count({ plan, ...basics, ...options, folder: dirname(path) }, counting)
    : counting();
  return { ...read, ...check(await counted, options) };
}

/** Null if there is none; what checks it is loaded only where there is one. */
async function openProcessFile(
  path: string,
  basics: Basics,
  codes: Codes,
  { cwd, read }: { readonly cwd: string; readonly read: Readings['read'] },
) {
  if (!hasFile(path, 'the landlord’s own procedure', cwd)) return null;
  const [{ openProcess }, { readAnswerFacts }] = await Promise.all([
    import('../../check/process/check-process.ts'),
    import('../../check/process/answer-facts.ts'),
  ]);
  const written = read(readFileSync(path), showPath(path, cwd), codes);
  const { procedure, check } = openProcess(written, basics);
  return {
    procedure,
    check: (source: Source, { read }: WholeVerdict, weighing: Parameters<typeof check>[1]) =>
      check(readAnswerFacts(source, read), weighing),
  };
}
