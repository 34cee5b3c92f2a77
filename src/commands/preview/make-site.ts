import { createHash } from 'node:crypto';
import type { Verdict } from '../../check/verdict.ts';
import { CommandError } from '../../command-error.ts';
import { readVersion } from '../../package-root.ts';
import { countSeverity } from '../../print/report.ts';
import { renderInstead } from '../../render/preview/render-preview.ts';
import { slipRules } from '../../source/slips/slip.ts';
import { buildChecked } from '../build/build-files.ts';
import { overviewPath } from '../build/list-published.ts';
import { planFolders } from '../build/plan-folders.ts';
import { type CheckedRun, checkFiles, listVerdicts } from '../check/check-files.ts';
import { checkOften } from '../check/check-many.ts';
import { keepShown } from '../check/worker-tasks.ts';
import type { CheckedFile } from '../disk/check-file.ts';
import { describeSystemError } from '../disk/describe-system-error.ts';
import { listNamedFiles } from '../disk/evidence/evidence-files.ts';
import { showPath } from '../disk/find-assessments.ts';
import { type Anchors, listAnchors } from './describe-findings.ts';

/** Pages of one publication, or the page that leads to several, and what is said of them. */
export interface Group {
  /** Its folder among the pages, with a slash at the end; `''` where it is the only one, and of the page that leads to several. */
  readonly folder: string;
  /** Each page by its path. */
  readonly pages: ReadonlyMap<string, string>;
  readonly verdicts: readonly Verdict[];
  /** Null where the Code is not known. */
  readonly anchors: Anchors | null;
  /** Why the pages are not as the files are now; `''` if they are. */
  readonly kept: string;
}

/** Everything that was made at one moment; nothing but data, so that it goes from thread to thread. */
export interface Made {
  /** Two that show the same have the same. */
  readonly version: string;
  readonly groups: readonly Group[];
  /** The evidence files by their paths; each is judged anew when it is asked for. */
  readonly evidence: ReadonlySet<string>;
}

/** How pages are made. */
export interface MakingOptions {
  readonly today: string;
  readonly config: string;
  readonly baseline: string;
}

/** What was read of a self-assessment when it could last be read, by its path. */
export type LastRead = Map<string, CheckedFile>;

/**
 * Checks self-assessments (absolute paths) and makes their pages, as `build --draft --only html` does, but whatever the check
 * finds: of a file that cannot be read as it is meant, those of what was last read of it.
 * @throws CommandError if the command cannot run, or if nothing can be made of what the check finds to be wrong.
 */
export async function makeSite(
  paths: readonly string[],
  options: MakingOptions,
  last: LastRead,
  cwd: string,
): Promise<{ made: Made; evidence: ReadonlyMap<string, ReadEvidence> }> {
  const folders = new Map(planFolders(paths).map((folder, index) => [paths[index] ?? '', folder]));
  const how = { ...options, draft: true };
  const run = await checkFiles(paths, { ...how, baselineUse: 'preview' }, cwd, checkOften);
  for (const path of [...last.keys()]) if (!paths.includes(path)) last.delete(path);
  const standing = run.files.map((checked) => standIn(checked, last));
  const shown = standing.flatMap(({ shown }) => shown ?? []);
  const files = await build({ ...run, files: shown }, folders, how, cwd);
  const tell = openTelling();
  const groups = run.files.map((checked, index): Group => {
    const folder = folders.get(checked.path) ?? '';
    const { shown, kept = '' } = standing[index] ?? {};
    const own = new Map(
      [...files].filter(([path]) => path.startsWith(folder) && (folder !== '' || paths.length === 1)),
    );
    const file = checked.verdict.file;
    return {
      folder,
      pages: shown ? own : new Map([[`${folder}index.html`, standFor(file)]]),
      verdicts: tell([checked.verdict, ...checked.beside, ...run.sides]),
      anchors: listAnchors((shown ?? checked).verdict.read?.code ?? null),
      kept,
    };
  });
  const all = paths.length === 1 ? groups : [leadToAll(run, groups, files, tell, cwd), ...groups];
  const evidence = new Map(
    shown.flatMap((checked) => listEvidence(checked, folders.get(checked.path) ?? '')),
  );
  return {
    made: { version: nameVersion(all), groups: all, evidence: new Set(evidence.keys()) },
    evidence,
  };
}

type Tell = (verdicts: readonly Verdict[]) => Verdict[];

/** Of verdicts what is told of them; of the same one the same. */
function openTelling(): Tell {
  const told = new Map<Verdict, Verdict>();
  return (verdicts) =>
    verdicts.map((one) => {
      const shown = told.get(one) ?? keepShown(one);
      told.set(one, shown);
      return shown;
    });
}

function nameVersion(groups: readonly Group[]): string {
  const told = groups.map(({ pages, verdicts, kept }) => [
    [...pages],
    kept,
    verdicts.map(({ file, diagnostics }) => [
      file,
      diagnostics.map(({ rule, severity, message, help, range }) => [
        rule,
        severity,
        message,
        help,
        range.start,
      ]),
    ]),
  ]);
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 16);
}

/** What is shown of a file: itself, or what was last read of it, and then why; nothing where it could never be read. */
function standIn(checked: CheckedFile, last: LastRead): { shown?: CheckedFile; kept: string } {
  const before = last.get(checked.path);
  const slip = findSlip(checked.verdict);
  if (slip !== '' || !checked.verdict.read || checked.verdict.progress.length === 0) {
    const where = slip || checked.verdict.file;
    return before
      ? { shown: before, kept: `${where} cannot be read as it stands, and this page is as it was before.` }
      : { kept: `${where} cannot be read as it stands.` };
  }
  const kept: string[] = [];
  /** What was read beside it, or where that has a slip what was last read of it. */
  const choose = <Read>(
    kind: Verdict['kind'],
    name: string,
    now: Read | null,
    earlier: Read | null,
  ): Read | null => {
    const slip = checked.beside
      .filter((one) => one.kind === kind)
      .map(findSlip)
      .find((one) => one !== '');
    if (slip === undefined) return now;
    const rest = earlier === null ? 'is left out' : 'is as it was before';
    kept.push(`${slip} cannot be read as it stands, and ${name} ${rest}.`);
    return earlier;
  };
  const shown = {
    ...checked,
    report: choose('report', 'the report', checked.report, before?.report ?? null),
    procedure: choose('process', 'the page of the procedure', checked.procedure, before?.procedure ?? null),
  };
  last.set(checked.path, shown);
  return { shown, kept: kept.join(' ') };
}

/** Where a file has its first fault of YAML, as `file:line`; `''` for none. */
function findSlip({ file, diagnostics }: Verdict): string {
  const rules: readonly string[] = slipRules;
  const slip = diagnostics.find(({ rule, severity }) => severity === 'error' && rules.includes(rule));
  return slip ? `${file}:${slip.range.start.line}` : '';
}

async function build(
  run: CheckedRun<CheckedFile>,
  folders: ReadonlyMap<string, string>,
  how: MakingOptions & { readonly draft: boolean },
  cwd: string,
): Promise<Map<string, string>> {
  const options = {
    ...how,
    only: ['html'] as const,
    requireApproval: false,
    withEvidence: false,
    print: () => Promise.reject(new Error('nothing is printed')),
  };
  try {
    const { files } = await buildChecked(
      run,
      run.files.map(({ path }) => folders.get(path) ?? ''),
      options,
      cwd,
    );
    return new Map(
      files.flatMap(({ path, content }) =>
        path.endsWith('.html') ? [[path, String(content)] as const] : [],
      ),
    );
  } catch (error) {
    if (error instanceof CommandError || describeSystemError(error)) throw error;
    const report = { verdicts: listVerdicts(run.files), draft: true, version: readVersion() };
    // Records that the check finds fault with are reliable in no other room.
    if (countSeverity(report, 'error') === 0) throw error;
    throw new CommandError(
      'No page can be made of the files while they have these errors.',
      'Put the errors right: “selfassess check” lists them.',
    );
  }
}

function standFor(file: string): string {
  return renderInstead({
    title: `${file} cannot be read yet`,
    sentences: ['What is wrong is listed above. Put it right and save the file, and its page appears here.'],
    links: [],
  });
}

/** The page that leads to each of several, with what is said of all. */
function leadToAll(
  run: CheckedRun<CheckedFile>,
  groups: readonly Group[],
  files: ReadonlyMap<string, string>,
  tell: Tell,
  cwd: string,
): Group {
  const links = groups.map(({ pages }, index) => ({
    text: showPath(run.files[index]?.path ?? '', cwd),
    href: ([...pages.keys()][0] ?? '').split('/').map(encodeURIComponent).join('/'),
  }));
  const made = groups.every(({ anchors }) => anchors) && files.get(overviewPath);
  const page =
    made ||
    renderInstead({ title: 'Self-assessments', sentences: ['Not all of them can be read yet.'], links });
  return {
    folder: '',
    pages: new Map([[overviewPath, page]]),
    verdicts: tell([...run.sides, ...listVerdicts(run.files)]),
    anchors: null,
    kept: '',
  };
}

/** Gives an evidence file; undefined if it may not be published. */
type ReadEvidence = () => Uint8Array | undefined;

/** What of the register may be published, judged anew whenever it is asked for. */
function listEvidence({ verdict, files, keptBack }: CheckedFile, folder: string) {
  return (verdict.read ? listNamedFiles(verdict.read.assessment) : []).map((file) => {
    const read = () => (keptBack(file) === '' && files.exists(file) ? files.read(file) : undefined);
    return [`${folder}${file}`, read] as const;
  });
}
