import { dirname, resolve } from 'node:path';
import { defaultSettings, type FragmentSettings, type Settings } from '../../check/leeway/settings.ts';
import type { Verdict } from '../../check/verdict.ts';
import { CommandError } from '../../command-error.ts';
import type { Brand } from '../../render/brand/brand.ts';
import type { RunOptions, ToldFile } from '../disk/check-file.ts';
import { findSettings, type LoadedSettings, loadSettings, requireSettings } from '../disk/load-settings.ts';
import { openShared } from '../disk/open-shared.ts';
import { type BaselineUse, useBaseline } from './use-baseline.ts';

/** How the files of a run are checked. */
export interface CheckFilesOptions extends Pick<RunOptions, 'draft' | 'today'> {
  /** The settings file named on the command line, or `''`. */
  readonly config: string;
  /** The baseline named on the command line, or `''`. */
  readonly baseline: string;
  readonly baselineUse: BaselineUse;
}

/** What a run found. */
export interface CheckedRun<File extends ToldFile = ToldFile> {
  /** One for each self-assessment, in the order given. */
  readonly files: readonly File[];
  /** Verdicts on settings, baselines and Codes that have faults. */
  readonly sides: readonly Verdict[];
  /** The same verdicts, by the settings they fall under. */
  readonly batches: readonly { readonly settings: Settings; readonly verdicts: readonly Verdict[] }[];
  /** Notices for standard error. */
  readonly notices: readonly string[];
  /** How each publication looks, by the path of its self-assessment. */
  readonly brands: ReadonlyMap<string, Brand>;
  /** How its provisions are printed, likewise. */
  readonly pdfLayouts: ReadonlyMap<string, Settings['pdfLayout']>;
  /** How its fragments fit into other pages, likewise. */
  readonly fragments: ReadonlyMap<string, FragmentSettings>;
}

/** Checks files (absolute paths) under the same options, and gives what was found in their order. */
export type CheckEach<File extends ToldFile> = (
  paths: readonly string[],
  cwd: string,
  options: RunOptions,
) => Promise<File[]>;

/** Checks files, each under the settings nearest to it. Paths are absolute. */
export async function checkFiles<File extends ToldFile>(
  paths: readonly string[],
  options: CheckFilesOptions,
  cwd: string,
  checkEach: CheckEach<File>,
): Promise<CheckedRun<File>> {
  const named = options.config === '' ? '' : requireSettings(options.config, cwd);
  const files = paths.map((path) => ({ path, file: named || findSettings(dirname(path), cwd) }));
  const batches: Batch<File>[] = [];
  for (const file of new Set(files.map((one) => one.file))) {
    const members = files.flatMap((one) => (one.file === file ? [one.path] : []));
    batches.push(await checkBatch(members, await loadSettings(file, cwd), options, cwd, checkEach));
  }
  const found = new Map(batches.flatMap(({ checked }) => checked.map((one) => [one.path, one])));
  return {
    files: paths.flatMap((path) => found.get(path) ?? []),
    sides: mergeSides(batches.flatMap(({ sides }) => sides)),
    batches: batches.map(({ settings, checked, sides }) => ({
      settings,
      verdicts: [...sides, ...listVerdicts(checked)],
    })),
    notices: batches.flatMap(({ notices }) => notices),
    brands: new Map(
      batches.flatMap(({ checked, brand }) => checked.map((one) => [one.path, brand] as const)),
    ),
    pdfLayouts: new Map(
      batches.flatMap(({ checked, settings }) =>
        checked.map((one) => [one.path, settings.pdfLayout] as const),
      ),
    ),
    fragments: new Map(
      batches.flatMap(({ checked, settings }) =>
        checked.map((one) => [one.path, settings.fragments] as const),
      ),
    ),
  };
}

/** The same run with the verdicts on any Codes that were named directly. */
export function addSides(run: CheckedRun, verdicts: readonly Verdict[]): CheckedRun {
  return {
    ...run,
    sides: mergeSides([...run.sides, ...verdicts]),
    batches: [...run.batches, { settings: defaultSettings, verdicts }],
  };
}

/** All verdicts as they are read: settings and baselines with errors explain what follows; their warnings can wait. */
export function orderVerdicts({ sides, files }: Pick<CheckedRun, 'sides' | 'files'>): Verdict[] {
  const isFaulty = ({ kind, diagnostics }: Verdict) =>
    kind === 'code' || diagnostics.some(({ severity }) => severity === 'error');
  return [...sides.filter(isFaulty), ...listVerdicts(files), ...sides.filter((one) => !isFaulty(one))];
}

/** The verdicts on publications: each self-assessment, then the files beside it. */
export function listVerdicts(checked: readonly ToldFile[]): Verdict[] {
  return checked.flatMap(({ verdict, beside }) => [verdict, ...beside]);
}

/** One verdict per file, even if several settings name the same baseline, and each fault once. */
function mergeSides(sides: readonly Verdict[]): Verdict[] {
  const merged = new Map<string, Verdict>();
  for (const side of sides) {
    const before = merged.get(side.file)?.diagnostics ?? [];
    const fresh = side.diagnostics.filter(
      ({ rule, range }) =>
        !before.some((one) => one.rule === rule && one.range.start.offset === range.start.offset),
    );
    merged.set(side.file, { ...side, diagnostics: [...before, ...fresh] });
  }
  return [...merged.values()];
}

interface Batch<File extends ToldFile> {
  readonly settings: Settings;
  readonly checked: readonly File[];
  readonly sides: readonly Verdict[];
  readonly notices: readonly string[];
  readonly brand: Brand;
}

async function checkBatch<File extends ToldFile>(
  paths: readonly string[],
  { settings, path, brand, verdicts }: LoadedSettings,
  options: CheckFilesOptions,
  cwd: string,
  checkEach: CheckEach<File>,
): Promise<Batch<File>> {
  const baseline = chooseBaseline(path, settings, options, cwd);
  const { shared, ...opened } = await openShared(settings, path, cwd);
  const working = [
    { path, what: 'the settings' },
    { path: opened.path, what: 'the file of shared evidence' },
    { path: baseline, what: 'the baseline' },
  ].filter((one) => one.path !== '');
  const checked = await checkEach(paths, cwd, {
    draft: options.draft,
    today: options.today,
    settings,
    ...{ shared, sharedFrom: opened.path && dirname(opened.path) },
    branding: { name: brand.name, footer: brand.footer, styles: brand.styles, templates: brand.templates },
    working,
  });
  const sides = [...verdicts, ...opened.verdicts, ...mergeSides(checked.flatMap(({ codes }) => codes))];
  if (baseline === '') return { settings, brand, checked, sides, notices: [] };
  const how = { use: options.baselineUse, draft: options.draft };
  const used = useBaseline(baseline, how, checked, settings, cwd);
  return {
    settings,
    brand,
    checked: used.checked,
    sides: used.verdict ? [...sides, used.verdict] : sides,
    notices: used.notices,
  };
}

/** The absolute path of the baseline that the command line names, or else the settings; `''` if neither does. */
function chooseBaseline(
  path: string,
  settings: Settings,
  { baseline, baselineUse }: CheckFilesOptions,
  cwd: string,
): string {
  if (baseline !== '') return resolve(cwd, baseline);
  if (settings.baseline !== '') return resolve(dirname(path), settings.baseline);
  if (baselineUse === 'apply' || baselineUse === 'preview') return '';
  throw new CommandError(
    `There is no baseline to ${baselineUse}.`,
    'Add --baseline FILE, or “baseline: selfassess.baseline.yaml” to selfassess.config.yaml.',
  );
}
