import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { checkSource } from '../../check/check-source.ts';
import { defaultSettings } from '../../check/leeway/settings.ts';
import type { Code } from '../../codes/code.ts';
import { CommandError } from '../../command-error.ts';
import { readBasics } from '../../records/basics.ts';
import { grammarFrom } from '../../records/document-grammar.ts';
import { editSlices, type WantedChanges } from '../../source/edit/slice/edit-slice.ts';
import { findRoom } from '../../source/edit/slice/find-room.ts';
import { findSlice } from '../../source/edit/slice/find-slice.ts';
import { isTrouble, type Slice, type SliceTrouble } from '../../source/edit/slice/slice.ts';
import { tellTrouble } from '../../source/edit/slice/tell-trouble.ts';
import { findNode, type Source } from '../../source/source.ts';
import type { AnswerChange, Comparison } from '../../spreadsheet/compare-sheet.ts';
import { listEntryChanges } from '../../spreadsheet/list-entry-changes.ts';
import type { Told } from '../../spreadsheet/print-comparison.ts';
import { findOneAssessment, openForSlices } from '../disk/edit-source.ts';
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
  const [{ readSheet }, { compareSheet }, { printComparison }] = await Promise.all([
    import('../../spreadsheet/read-sheet.ts'),
    import('../../spreadsheet/compare-sheet.ts'),
    import('../../spreadsheet/print-comparison.ts'),
  ]);
  const path = findOneAssessment(into, world);
  const source = await openForSlices(path, world.cwd);
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
  const told = refuseTroubled(source, comparison);
  const { changes, conflicts, problems, refused } = told;
  const edits = problems.length > 0 ? [] : changes.map((change) => planChange(source, change, read.code));
  const edited = editSlices(source, edits, grammarFrom(codes));
  if (isTrouble(edited)) {
    throw new CommandError(
      `${source.file} was not changed, because of ${edited.path.at(-1)}. ${tellTrouble(edited)}`,
      'Make the change by hand, and please report the file if you can.',
    );
  }
  const after = edited.text;
  if (after !== source.text) {
    if (dryRun) world.stdout.write(await printDifference(source.file, source.text, after, 'imported'));
    else replaceFile(path, after);
  }
  const troubles = problems.length + conflicts.length + refused.length;
  const doubt = sheet.doubt === '' ? '' : `${sheet.doubt}\n`;
  const unread = sheet.unread.map((heading) => `The column “${heading}” is not read.\n`).join('');
  if (!quiet || troubles > 0) {
    world.stderr.write(doubt + unread + printComparison(told, source.file, !dryRun));
  }
  return troubles > 0 ? 1 : 0;
}

/** The comparison without the changes of provisions whose lines may not be read as meant: those are refused. */
function refuseTroubled(source: Source, comparison: Comparison): Told {
  const found = comparison.changes.map((change) => ({ change, slice: findSlice(source, pathOf(change)) }));
  const isRefused = (slice: Slice | SliceTrouble) => isTrouble(slice) && slice.kind !== 'missing';
  return {
    ...comparison,
    changes: found.flatMap(({ change, slice }) => (isRefused(slice) ? [] : [change])),
    refused: found.flatMap(({ change, slice }) =>
      isTrouble(slice) && isRefused(slice)
        ? [`${change.provision} was not changed. ${tellTrouble(slice)}`]
        : [],
    ),
  };
}

function planChange(source: Source, change: AnswerChange, code: Code): WantedChanges {
  const path = pathOf(change);
  const slice = findSlice(source, path);
  const register = findNode(source.root, ['evidence']);
  const ids = register?.kind === 'map' ? register.entries.map(({ key }) => key) : [];
  const entry = isTrouble(slice) ? undefined : slice;
  const roomOf = (below: readonly string[], fresh: 'literal' | 'line') =>
    entry ? findRoom(source.text, entry, below, fresh) : { style: fresh, columns: usualColumns };
  return { path, changes: listEntryChanges(change, entry?.value, ids, code, roomOf) };
}

/** How wide a text is in the lines of a provision that is not there yet. */
const usualColumns = 94;

function pathOf({ provision }: AnswerChange): string[] {
  return ['provisions', provision];
}

function readDocument(file: string, cwd: string): Uint8Array {
  const path = resolve(cwd, file);
  if (!isThere(path)) {
    throw refuseMissing(path, `file ${file}`, (near) => showPath(near, cwd));
  }
  if (statSync(path).isFile()) return readFileSync(path);
  throw new CommandError(`${file} is not a file.`, 'Name the sheet itself.');
}
