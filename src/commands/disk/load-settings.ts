import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { checkSettings } from '../../check/leeway/check-settings.ts';
import { defaultSettings, type Settings } from '../../check/leeway/settings.ts';
import { listRules } from '../../check/list-rules.ts';
import type { Verdict } from '../../check/verdict.ts';
import { CommandError } from '../../command-error.ts';
import { grammarOfSettings } from '../../records/shape/settings-grammar.ts';
import { type Brand, plainBrand } from '../../render/brand/brand.ts';
import { parseSource } from '../../source/read/parse-source.ts';
import { findNode, type Source } from '../../source/source.ts';
import type { OpenedBrand } from '../brand/open-brand.ts';
import { isFile, isThere } from './exists-in.ts';
import { settingsName, showPath } from './find-assessments.ts';
import { refuseNearNames } from './near-names.ts';

/** A settings file as read. */
export interface LoadedSettings {
  readonly settings: Settings;
  /** Absolute path of the file; `''` if there is none. */
  readonly path: string;
  /** How what is published looks. */
  readonly brand: Brand;
  /** What is wrong with the file, and with those that it names; empty if nothing is. */
  readonly verdicts: readonly Verdict[];
}

/**
 * The settings file for what lies in a folder: the nearest in it or above it, or `''`.
 * @throws CommandError if one that is nearer would be passed over because it is named otherwise.
 */
export function findSettings(folder: string, cwd: string): string {
  const path = join(folder, settingsName);
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
  refuseNearNames([folder], { name: settingsName, what: 'the file of settings' }, (one) =>
    showPath(one, cwd),
  );
  return dirname(folder) === folder ? '' : findSettings(dirname(folder), cwd);
}

/**
 * The absolute path of the settings file named on the command line.
 * @throws CommandError if there is none.
 */
export function requireSettings(named: string, cwd: string): string {
  const path = resolve(cwd, named);
  if (!isThere(path)) {
    throw new CommandError(`There is no settings file ${named}.`, 'Check the name after --config.');
  }
  if (statSync(path).isFile()) return path;
  throw new CommandError(
    `${named} is a folder, but --config needs a file.`,
    `Name the file in it, such as ${named}/${settingsName}.`,
  );
}

/**
 * Reads a settings file; for `''`, takes the defaults. Anything wrong with it gives a verdict like that on any file,
 * not a `CommandError`: it has a line to show, and the assessments are still checked.
 */
export async function loadSettings(path: string, cwd: string): Promise<LoadedSettings> {
  if (path === '') return { settings: defaultSettings, path, brand: plainBrand, verdicts: [] };
  const source = parseSettings(readFileSync(path), showPath(path, cwd));
  // Loaded only where there is branding: it reads templates, stylesheets and drawings.
  const opener = findNode(source.root, ['branding']) ? await import('../brand/open-brand.ts') : null;
  let opened: OpenedBrand | undefined;
  const judgeBranding: Parameters<typeof checkSettings>[1] = (branding) => {
    opened = opener?.openBrand(branding, dirname(path), cwd);
    return opened?.findings ?? [];
  };
  const exists = (file: string) => isFile(resolve(dirname(path), file));
  const { settings, diagnostics } = checkSettings(source, judgeBranding, exists);
  return {
    settings,
    path,
    brand: opened?.brand ?? plainBrand,
    verdicts: [
      ...(diagnostics.length > 0 ? [buildSideVerdict(source, diagnostics)] : []),
      ...(opened?.verdicts ?? []),
    ],
  };
}

function parseSettings(bytes: Uint8Array, shown: string): Source {
  const grammar = grammarOfSettings(listRules().map(({ id }) => id));
  return parseSource(bytes, shown, () => grammar);
}

/** What a settings file that is not on disk says of the check; `shown` is what the reader knows it by. */
export function readSettings(bytes: Uint8Array, shown: string): { settings: Settings } {
  return checkSettings(parseSettings(bytes, shown));
}

/** The verdict on a file of settings or a baseline. */
export function buildSideVerdict(
  { file, text }: Pick<Verdict, 'file' | 'text'>,
  diagnostics: Verdict['diagnostics'],
): Verdict {
  return {
    kind: 'settings',
    file,
    text,
    diagnostics,
    tally: { provisions: 0, answered: 0, complete: 0 },
    read: null,
  };
}
