import { join } from 'node:path';
import { describeResolution, type Resolution } from '../../approval/approval.ts';
import { defaultSettings } from '../../check/leeway/settings.ts';
import { CommandError } from '../../command-error.ts';
import { readVersion } from '../../package-root.ts';
import { countSeverity, type Report } from '../../print/report.ts';
import { plainBrand } from '../../render/brand/brand.ts';
import type { Printer } from '../browser/open-printer.ts';
import { type CheckedRun, type CheckFilesOptions, checkFiles, listVerdicts } from '../check/check-files.ts';
import { checkInTurn } from '../check/check-many.ts';
import type { CheckedFile } from '../disk/check-file.ts';
import type { OutputFile } from '../disk/write-folder.ts';
import type { Outcomes } from './build-record.ts';
import { openVersions } from './find-previous.ts';
import { type Keyed, keyOf } from './key-of.ts';
import { linkYears } from './link-years.ts';
import { listPublished, type Placed } from './list-published.ts';
import { makeInPairs } from './make-in-pairs.ts';
import { addManifest } from './manifest.ts';
import { documentPaths, type Output } from './outputs.ts';
import { planFolders } from './plan-folders.ts';
import { hashManifest, readPublished } from './published.ts';
import { readEvidence } from './read-evidence.ts';

/** How publications are built. */
export interface BuildFilesOptions extends Omit<CheckFilesOptions, 'baselineUse'> {
  readonly only: readonly Output['kind'][];
  /** Whether what has no approval that holds is refused. */
  readonly requireApproval: boolean;
  readonly print: Printer;
  /** Whether the files of the evidence are read, and put among those made; they are unless it says no. */
  readonly withEvidence?: boolean;
  /** Takes a sentence for the user; nothing is said unless given. */
  readonly say?: (sentence: string) => unknown;
  /** Nothing unless given. */
  readonly before?: Before;
}

/** What an earlier build left that may be used again. */
interface Before {
  /** The folder it wrote, an absolute path. */
  readonly folder: string;
  readonly outcomes: Outcomes;
  /** A hash of everything that makes a publication, as it is now; `''` if nothing may be used again. */
  readonly identify: () => Promise<string>;
}

/** The result of a build. Nothing is written or printed yet. */
export interface Built {
  /** What the check found. */
  readonly report: Report;
  /** Whether the check found an error, so that nothing was built. */
  readonly refused: boolean;
  /** The assessments, as shown, that have no approval that holds, where one is required: then nothing was built either. */
  readonly unapproved: readonly string[];
  readonly files: readonly OutputFile[];
  /** The pages and PDFs among the files, in the order they are listed. */
  readonly documents: readonly MadeDocument[];
  /** What the next build may use again. */
  readonly outcomes: Outcomes;
}

/** A page, a PDF, or a folder of pages, whose path ends in a slash. */
interface MadeDocument {
  readonly path: string;
  /** How many files it is. */
  readonly files: number;
}

/**
 * Checks self-assessments (absolute paths) and, if none has an error, makes the files of all of them in memory, each
 * publication in its own folder if there are several, with a page on top that lists them. One that stands as it would be made is read instead.
 * @throws CommandError if two are in one folder, or if a PDF cannot be printed.
 */
export async function buildFiles(
  paths: readonly string[],
  options: BuildFilesOptions,
  cwd: string,
): Promise<Built> {
  const folders = planFolders(paths);
  const run = await checkFiles(paths, { ...options, baselineUse: 'preview' }, cwd, checkInTurn);
  const verdicts = [...run.sides, ...listVerdicts(run.files)];
  const report: Report = { verdicts, draft: options.draft, version: readVersion() };
  const refused = countSeverity(report, 'error') > 0;
  const unapproved = run.files.flatMap((checked) =>
    options.requireApproval && findApproved(checked, { draft: false }).approved === ''
      ? [checked.verdict.file]
      : [],
  );
  if (refused || unapproved.length > 0)
    return { report, refused, unapproved, files: [], documents: [], outcomes: {} };
  return { report, refused, unapproved, ...(await buildChecked(run, folders, options, cwd)) };
}

/**
 * The files of self-assessments that were checked, as `buildFiles` makes them, whatever the check found. `folders` says where
 * each goes.
 */
export async function buildChecked(
  run: CheckedRun<CheckedFile>,
  folders: readonly string[],
  options: BuildFilesOptions,
  cwd: string,
): Promise<Pick<Built, 'files' | 'documents' | 'outcomes'>> {
  const maker = (await options.before?.identify()) ?? '';
  const jobs: Job[] = [];
  const linksOf = linkYears(run.files, folders, options.only);
  const say = options.say ?? (() => {});
  const findVersions = openVersions({ today: options.today, cwd, say });
  const isDraft = (checked: CheckedFile) => options.draft && (run.files.length === 1 || !isFinal(checked));
  for (const [index, checked] of run.files.entries()) {
    const { previous, revised, first } = await findVersions(checked);
    const { earlier, later, find } = linksOf(checked.path);
    const how = { ...options, draft: isDraft(checked) };
    const own = {
      ...checked,
      brand: run.brands.get(checked.path) ?? plainBrand,
      pdfLayout: run.pdfLayouts.get(checked.path) ?? defaultSettings.pdfLayout,
      fragments: run.fragments.get(checked.path) ?? defaultSettings.fragments,
      versions: { previous, revised, earlier, later, first: first && find(first) },
      ...findApproved(checked, how),
    };
    jobs.push({ own, folder: folders[index] ?? '', how });
  }
  const parts = await makeInPairs(jobs, ({ own, folder, how }) => buildPart(own, folder, how, maker));
  for (const { own, how } of jobs)
    for (const sentence of listReminders(own, how.draft, options.draft)) say(sentence);
  const lists = parts.length > 1 ? await listPublished(parts.flatMap(({ placed }) => placed)) : [];
  return {
    files: [...lists, ...parts.flatMap(({ files }) => files)],
    documents: [
      ...lists.map(({ path }) => ({ path, files: 1 })),
      ...parts.flatMap(({ documents }) => documents),
    ],
    outcomes: Object.assign({}, ...parts.map(({ outcomes }) => outcomes)),
  };
}

/** Whether what was checked as a draft is none: its approval holds, and nothing is missing. */
function isFinal({ approval, verdict, beside }: CheckedFile): boolean {
  const holds = approval.state === 'given' && approval.changes.length === 0;
  return holds && [verdict, ...beside].every(({ diagnostics }) => diagnostics.every(({ gap }) => !gap));
}

/** What is to be known of one besides: that it is no draft though drafts are made, and that a revision is sent in once more. */
function listReminders(
  { verdict: { file, read } }: CheckedFile,
  isDraft: boolean,
  areDrafts: boolean,
): string[] {
  if (isDraft) return [];
  const isRevision = read?.code.submission && read.assessment.revision.date !== '';
  return [
    ...(areDrafts ? [`${file} is published as approved: it is no draft.`] : []),
    ...(isRevision
      ? [
          `${file} is a revision within the year: send it to the ${read.code.issuer} again once it is published.`,
        ]
      : []),
  ];
}

/** An assessment to be built, where and how. */
interface Job {
  readonly own: Branded;
  readonly folder: string;
  readonly how: BuildFilesOptions;
}

type Branded = CheckedFile & Keyed & Approved;

interface Approved {
  /** The approval that it is published under; null if there is none. */
  readonly resolution: Resolution | null;
  /** Its digest, or `''`. */
  readonly approved: string;
  /** In a draft, the one that no longer holds, within a sentence; `''` for none. */
  readonly lapsed: string;
}

/** An approval that holds; a draft is published under none. */
function findApproved({ approval }: CheckedFile, { draft }: { readonly draft: boolean }): Approved {
  const none = { resolution: null, approved: '', lapsed: '' };
  if (approval.state !== 'given') return none;
  const holds = approval.changes.length === 0;
  if (draft) return { ...none, lapsed: holds ? '' : describeResolution(approval.approval) };
  return holds ? { resolution: approval.approval, approved: approval.digest, lapsed: '' } : none;
}

interface Part extends Pick<Built, 'files' | 'documents' | 'outcomes'> {
  /** What a list of several tells of it. */
  readonly placed: readonly Placed[];
}

/** The files of one assessment, below `folder`, which is `''` or ends in a slash. */
async function buildPart(
  checked: Branded,
  folder: string,
  options: BuildFilesOptions,
  maker: string,
): Promise<Part> {
  const { verdict, files, keptBack } = checked;
  if (!verdict.read) return { files: [], documents: [], outcomes: {}, placed: [] };
  const { only, before, draft, withEvidence = true } = options;
  const isWanted = withEvidence && only.includes('html');
  const evidence = isWanted ? readEvidence(verdict.read.assessment, files, keptBack) : [];
  const key = maker && keyOf(checked, evidence, options, maker);
  const stood = before && readPublished(join(before.folder, folder), before.outcomes[key] ?? '');
  const made = stood ? { files: stood, flawless: true } : await publish(checked, evidence, options);
  const place = (file: string) => `${folder}${file}`;
  const documents = listDocuments(made.files).map((one) => ({ ...one, path: place(one.path) }));
  const paths = documents.map((one) => one.path);
  return {
    files: addManifest(made.files, checked.approved).map((file) => ({ ...file, path: place(file.path) })),
    documents,
    placed: [
      {
        ...verdict.read,
        draft,
        approved: checked.approved !== '',
        folder,
        brand: checked.brand,
        documents: paths,
      },
    ],
    outcomes: key !== '' && made.flawless ? { [key]: hashManifest(made.files, checked.approved) } : {},
  };
}

function listDocuments(files: readonly OutputFile[]): MadeDocument[] {
  return documentPaths
    .map((path) => ({
      path,
      files: files.filter((file) => file.path === path || (path.endsWith('/') && file.path.startsWith(path)))
        .length,
    }))
    .filter((document) => document.files > 0);
}

/** `flawless` where nothing was noticed about its PDFs that is to be said again the next time. */
async function publish(
  { verdict, report, procedure, layout, brand, pdfLayout, fragments, versions, ...under }: Branded,
  evidence: readonly OutputFile[],
  { draft, only, print }: BuildFilesOptions,
): Promise<{ files: OutputFile[]; flawless: boolean }> {
  if (!verdict.read) throw new Error('nothing was read');
  let flawless = true;
  const { publishAssessment } = await import('./publish-assessment.ts');
  const files = await publishAssessment({
    ...verdict.read,
    ...{ report, procedure, evidence, draft, layout, only, brand, pdfLayout, fragments, versions },
    approval: under.resolution && { resolution: under.resolution, digest: under.approved },
    lapsed: under.lapsed,
    print: insist(async (html, document) => {
      const printed = await print(html, document);
      if (printed.problems.length > 0 || printed.unnumbered) flawless = false;
      return printed;
    }),
  });
  return { files, flawless };
}

/** The printer, which says what to do without it where it cannot print. */
function insist(print: Printer): Printer {
  return async (html, document) => {
    try {
      return await print(html, document);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      throw new CommandError(
        `${error.message} Nothing was written.`,
        `${error.help} To publish the pages alone, without the PDF, add --only html.`,
      );
    }
  };
}
