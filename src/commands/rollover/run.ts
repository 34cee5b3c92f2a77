import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { defaultSettings } from '../../check/leeway/settings.ts';
import type { Code } from '../../codes/code.ts';
import type { Codes } from '../../codes/codes.ts';
import { CommandError } from '../../command-error.ts';
import { readBasics } from '../../records/basics.ts';
import type { ReportMove } from '../../rollover/roll-report.ts';
import { findValue, isMapValue, type Value } from '../../source/edit/edit-value.ts';
import { formatDate } from '../../words/dates.ts';
import { checkFile } from '../disk/check-file.ts';
import { type EditableSource, findOneAssessment, openSource } from '../disk/edit-source.ts';
import { listRegisters } from '../disk/evidence/judge-evidence.ts';
import { type KeptBack, keepBack, listWorkingFiles } from '../disk/evidence/kept-back.ts';
import { existsIn, isThere } from '../disk/exists-in.ts';
import { assessmentName, processName, reportName } from '../disk/find-assessments.ts';
import { openCodes, requireCode, requireNamedCode } from '../disk/open-codes.ts';
import { type OutputFile, refuseToOverwrite, writeFolder } from '../disk/write-folder.ts';
import { moveSchema, refuseOldFolder, requireSound } from '../versions/carry-over.ts';
import type { World } from '../world.ts';
import type { RolloverArguments } from './declaration.ts';

/**
 * `selfassess rollover DIR --to DIR`: makes next year's draft in a new folder, complete or not at all, and says what to
 * look at first. The old year is only read. Gives exit code 0.
 */
export async function runRollover(options: RolloverArguments, world: World): Promise<number> {
  const path = findOneAssessment(options.dir, world);
  const folder = resolve(world.cwd, options.to);
  refuseOldFolder(folder, options.to, dirname(path), 'the old year’s folder');
  refuseToOverwrite(folder, options.to, 'rollover', '--to');
  const [{ rollAssessment, nextPeriod }, { listDue }, { describeMoves }, { addHeading }, { printRollover }] =
    await Promise.all([
      import('../../rollover/roll-assessment.ts'),
      import('../../rollover/list-due.ts'),
      import('../../rollover/follow-map.ts'),
      import('../../rollover/write-heading.ts'),
      import('../../rollover/print-rollover.ts'),
    ]);
  const opened = await openSource(path, world.cwd);
  const { source } = opened;
  const codes = await openCodes(dirname(path), world.cwd);
  const { code, period } = requireBasics(opened, codes);
  const move = findMove(code, options.code, codes);
  const due = listDue(source, code, options.today);
  const answers = findValue(opened.value, ['provisions']);
  const moved = move ? describeMoves(isMapValue(answers) ? answers : new Map(), move) : [];
  const rolled = requireSound(rollAssessment(source.text, nextPeriod(period), move), source.file, codes);
  const from = `the self-assessment for the year to ${formatDate(period.to)}`;
  const assessment = moveSchema(addHeading(rolled, { from, due, moved }), dirname(path), folder);
  const report = await rollReportFile(path, world.cwd, options.today, folder, {
    from: code,
    to: move?.to ?? code,
  });
  const ownCodes = [`codes/${(move?.to ?? code).id}.yaml`];
  const keptBack = await holdBack(dirname(path), world.cwd);
  const copied = copyFiles(opened.value, dirname(path), ownCodes, keptBack).map((file) =>
    file.path === processName
      ? { ...file, content: moveSchema(`${file.content}`, dirname(path), folder) }
      : file,
  );
  await writeFolder(folder, [{ path: assessmentName, content: assessment }, ...report, ...copied], {
    permit: () => refuseToOverwrite(folder, options.to, 'rollover', '--to'),
    say: (sentence) => options.quiet || world.stderr.write(`${sentence}\n`),
  });
  const written = [assessmentName, ...[...report, ...copied].map((file) => file.path)];
  const left = listLeft(dirname(path), written);
  if (!options.quiet) {
    const hasReport = report.length > 0;
    const paths = copied.map((file) => file.path);
    world.stderr.write(
      printRollover({
        wantsResponse: (move?.to ?? code).response !== null,
        due,
        moved,
        copied: paths,
        left,
        hasReport,
        folder: options.to,
      }),
    );
  }
  return 0;
}

function requireBasics(
  { source }: EditableSource,
  codes: Codes,
): { code: Code; period: { from: string; to: string } } {
  const { named, period } = readBasics(source, codes);
  const code = requireNamedCode(named, source.file, codes);
  if (period.to !== '') return { code, period };
  throw new CommandError(
    `${source.file} does not say which year it covers.`,
    'Write the last day of the year at period › to, such as 2026-03-31.',
  );
}

function findMove(from: Code, wanted: string, codes: Codes) {
  if (wanted === '' || wanted === from.id) return undefined;
  const to = requireCode(wanted, codes);
  const map = codes.findMap(from.id, to.id);
  if (map) return { map, from, to };
  throw new CommandError(
    `There is no map from ${from.id} to ${to.id}.`,
    'Leave --code out, roll over under the same Code, and answer the new one by hand.',
  );
}

/** Nothing if there is no report, or either of the two Codes asks for none. */
async function rollReportFile(
  path: string,
  cwd: string,
  today: string,
  folder: string,
  move: ReportMove,
): Promise<OutputFile[]> {
  const file = join(dirname(path), reportName);
  if (!isThere(file) || !move.from.report || !move.to.report) return [];
  const { rollReport } = await import('../../rollover/roll-report.ts');
  const { nextPeriod } = await import('../../rollover/roll-assessment.ts');
  const { source } = await openSource(file, cwd);
  const { report } = await checkFile(path, cwd, {
    draft: true,
    today,
    settings: defaultSettings,
  });
  const rolled = report && rollReport(source.text, report, nextPeriod(report.period), move);
  const content = moveSchema(
    requireSound(rolled ?? undefined, source.file, await openCodes(dirname(path), cwd)),
    dirname(path),
    folder,
  );
  return [{ path: reportName, content }];
}

/** Why a file that evidence names is no evidence, and not carried over: it is the old year's register, say. */
async function holdBack(folder: string, cwd: string): Promise<KeptBack> {
  const path = join(folder, reportName);
  const root = isThere(path) ? (await openSource(path, cwd)).source.root : undefined;
  return keepBack(folder, [...listRegisters(folder, root), ...listWorkingFiles(folder)]);
}

/**
 * The files that are good for another year: those in the evidence register, the landlord's own procedure and its Code.
 */
function copyFiles(
  value: Value,
  folder: string,
  ownCodes: readonly string[],
  keptBack: KeptBack,
): OutputFile[] {
  const exists = existsIn(folder);
  const register = findValue(value, ['evidence']);
  const cited = (isMapValue(register) ? [...register.values()] : []).flatMap((entry) => {
    const file = findValue(entry, ['file']);
    return typeof file === 'string' && exists(file) && keptBack(file) === ''
      ? [relative(folder, resolve(folder, file)).split(sep).join('/')]
      : [];
  });
  const wanted = [...new Set(cited), ...[processName, ...ownCodes].filter(exists)];
  return wanted.map((file) => ({ path: file, content: readFileSync(join(folder, file)) }));
}

/** The files of the old year that the new one does not have. */
function listLeft(folder: string, written: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true });
  return files
    .filter((file) => file.isFile() && !basename(file.name).startsWith('.'))
    .map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/'))
    .filter((file) => !written.includes(file))
    .sort();
}
