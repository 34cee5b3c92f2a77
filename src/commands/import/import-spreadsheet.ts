import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { checkSource } from '../../check/check-source.ts';
import { defaultSettings } from '../../check/leeway/settings.ts';
import { CommandError } from '../../command-error.ts';
import { readBasics } from '../../records/basics.ts';
import { editSource, findOneAssessment, openSource } from '../disk/edit-source.ts';
import { existsIn, isThere } from '../disk/exists-in.ts';
import { showPath } from '../disk/find-assessments.ts';
import { refuseMissing } from '../disk/no-such-path.ts';
import { openCodes, requireNamedCode } from '../disk/open-codes.ts';
import { sharedWith } from '../disk/open-shared.ts';
import { printDifference, replaceFile } from '../disk/replace-file.ts';
import type { World } from '../world.ts';

/** The arguments of `import FILE --into DIR`: the folder of the self-assessment, and whether only to show the diff. */
export interface ImportSpreadsheetOptions {
  readonly into: string;
  readonly dryRun: boolean;
  readonly quiet: boolean;
}

/**
 * Takes changes made in a sheet (`data/self-assessment.csv`, edited and saved) into the self-assessment it came from:
 * only the fields that differ, by splicing the text. Nothing is written if a row cannot be read. Gives exit code 1 then,
 * or if a row was changed on both sides; otherwise 0.
 */
export async function importSpreadsheet(
  file: string,
  { into, dryRun, quiet }: ImportSpreadsheetOptions,
  world: World,
): Promise<number> {
  const [{ readSheet }, { compareSheet }, { applyChanges }, { printComparison }] = await Promise.all([
    import('../../spreadsheet/read-sheet.ts'),
    import('../../spreadsheet/compare-sheet.ts'),
    import('../../spreadsheet/apply-changes.ts'),
    import('../../spreadsheet/print-comparison.ts'),
  ]);
  const path = findOneAssessment(into, world.cwd);
  const { source, value } = await openSource(path, world.cwd);
  const codes = await openCodes(dirname(path), world.cwd);
  const check = {
    draft: true,
    today: world.today,
    settings: defaultSettings,
    shared: await sharedWith(dirname(path), world.cwd),
    exists: existsIn(dirname(path)),
    codes,
  };
  requireNamedCode(readBasics(source, codes).named, source.file, codes);
  const { read } = checkSource(source, check);
  if (!read) throw new CommandError(`${source.file} cannot be read.`, 'Type “selfassess check” to see why.');
  const sheet = readSheet(readDocument(file, world.cwd), file);
  const comparison = compareSheet(sheet, read.assessment.answers, read.code);
  const { changes, conflicts, problems } = comparison;
  const after = editSource(
    source,
    problems.length > 0 ? value : applyChanges(value, changes, read.code),
    check.codes,
  );
  if (after !== source.text) {
    if (dryRun) world.stdout.write(await printDifference(source.file, source.text, after, 'imported'));
    else replaceFile(path, after);
  }
  const troubles = problems.length + conflicts.length;
  const doubt = sheet.doubt === '' ? '' : `${sheet.doubt}\n`;
  const unread = sheet.unread.map((heading) => `The column “${heading}” is not read.\n`).join('');
  if (!quiet || troubles > 0) {
    world.stderr.write(doubt + unread + printComparison(comparison, source.file, !dryRun));
  }
  return troubles > 0 ? 1 : 0;
}

function readDocument(file: string, cwd: string): Uint8Array {
  const path = resolve(cwd, file);
  if (!isThere(path)) {
    throw refuseMissing(path, `file ${file}`, (near) => showPath(near, cwd));
  }
  if (statSync(path).isFile()) return readFileSync(path);
  throw new CommandError(`${file} is not a file.`, 'Name the sheet itself.');
}
