import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Code } from '../../codes/code.ts';
import type { Codes } from '../../codes/codes.ts';
import { CommandError } from '../../command-error.ts';
import { nextLabel, readYear } from '../../scaffold/find-year.ts';
import { nameFolder } from '../../scaffold/name-folder.ts';
import { writeAssessment } from '../../scaffold/write-assessment.ts';
import { writeReport } from '../../scaffold/write-report.ts';
import { isFile, isFolder } from '../disk/exists-in.ts';
import { assessmentName, reportName } from '../disk/find-assessments.ts';
import { openCodes } from '../disk/open-codes.ts';
import type { OutputFile } from '../disk/write-folder.ts';
import { accountName, type Imported, readFiles } from '../import/read-files.ts';
import { quoteForShell } from '../quote-for-shell.ts';
import type { World } from '../world.ts';
import type { InitArguments } from './declaration.ts';
import { fillBlanks, readField } from './fill-blanks.ts';
import { findRelease } from './find-release.ts';
import { findRepository } from './find-repository.ts';
import { listProjectFiles, placeSchemas } from './project-files.ts';
import { openQuestions } from './questions.ts';
import { type Facts, settleCode, settleFacts } from './settle-facts.ts';
import { tellBegun, tellCi, tellFiles, tellRelease } from './tell-made.ts';
import { writeMissing } from './write-missing.ts';

/**
 * `selfassess init DIR`: writes a landlord's first assessment, not answered yet or imported from documents, with what its
 * colleagues, editors and CI need; nothing that is there is changed. Gives exit code 0; with documents, that of `import`.
 */
export async function runInit(options: InitArguments, world: World): Promise<number> {
  const say = (lines: readonly string[]) =>
    options.quiet || world.stderr.write(lines.map((line) => `${line}\n`).join(''));
  const root = resolve(world.cwd, options.dir);
  refuseFolder(root, options.dir);
  const codes = await openCodes(root, world.cwd);
  const { code, facts, imported } = await settle(options, root, codes, world);
  const landlord = nameFolder(facts.landlord);
  const folder = `assessments/${landlord}/${facts.year.label}`;
  const isBegun = isFile(join(root, folder, assessmentName));
  if (imported) {
    if (isBegun) throw begunAlready(`${options.dir}/${folder}`);
    if (imported.account.placed.length === 0) {
      say([imported.printed.trimEnd(), '', 'Nothing was written.']);
      return 1;
    }
  }
  const schemas = `../../../${placeSchemas({ root, codes })}`;
  const assessment = isBegun ? [] : listAssessmentFiles({ code, codes, facts, schemas, imported });
  const release = findRelease(root);
  const repository = findRepository(root);
  const next = `assessments/${landlord}/${nextLabel(facts.year.label)}`;
  const ours = repository?.top === root ? repository : undefined;
  const project = listProjectFiles({ root, code, codes, folder, next, landlord, release, repository: ours });
  const where = root === resolve(world.cwd) ? '' : ` ${quoteForShell(options.dir, world.platform)}`;
  const made = await writeMissing(root, folder, { assessment, project }, (sentence) => say([sentence]));
  say([
    ...(isBegun ? [tellKept(folder, options)] : tellBegun(facts, code, folder, Boolean(imported))),
    ...tellFiles(made, options.dir),
    ...tellEarlier(root, `assessments/${landlord}`, facts.year.label),
    tellCi(repository, root, options.dir),
    ...tellRelease(release, made),
    ...(imported ? ['', imported.printed.trimEnd(), '', ...tellConflicts(imported, facts)] : []),
    `Next, ${imported ? `work through ${folder}/${accountName}, ` : ''}write in ${folder}/${assessmentName}, or in forms in your browser: selfassess edit${where}`,
    `As often as you like, see what is wrong so far: selfassess check${where} --draft`,
  ]);
  return imported && imported.account.left.lost.length > 0 ? 1 : 0;
}

/** @throws CommandError if no project can begin there. */
function refuseFolder(root: string, dir: string): void {
  if (isFile(root)) throw new CommandError(`${dir} is a file.`, 'Name a folder, there already or new.');
  if (isFile(join(root, assessmentName)))
    throw new CommandError(
      `${dir === '.' ? 'This folder' : dir} is the folder of a self-assessment itself, and init writes a project around one.`,
      'Go to the folder of the project, above assessments/, and run the command there.',
    );
}

function tellKept(folder: string, { homes = 0 }: Pick<InitArguments, 'homes'>): string {
  const unwritten =
    homes > 0 ? ': if the number of homes is new, write it there, as homes: below landlord:' : '';
  return `${folder} holds a self-assessment already, which is kept as it is${unwritten}.`;
}

/** What is known, asked and read before anything is written. */
async function settle(
  options: InitArguments,
  root: string,
  codes: Codes,
  world: World,
): Promise<{ code: Code; facts: Facts; imported: Imported | undefined }> {
  const questions = openQuestions(world);
  try {
    const code = await settleCode(options, codes, questions);
    const schema = `../../../${placeSchemas({ root, codes })}/self-assessment.schema.json`;
    const imported =
      options.from.length > 0 ? await readFiles(options.from, { code, schema }, world.cwd) : undefined;
    const said = (...path: string[]) => (imported ? readField(imported.yaml, path) : '');
    const known = {
      landlord: said('landlord', 'name'),
      from: said('period', 'from'),
      to: said('period', 'to'),
    };
    return { code, imported, facts: await settleFacts(options, known, questions, world.platform) };
  } finally {
    questions?.close();
  }
}

function begunAlready(folder: string): CommandError {
  return new CommandError(
    `${folder} holds a self-assessment already, and init never overwrites.`,
    'Give another --year, or import into a new folder with “selfassess import FILE --out DIR”.',
  );
}

/** The files of the assessment, from its own folder. */
function listAssessmentFiles(given: {
  readonly code: Code;
  readonly codes: Codes;
  readonly facts: Facts;
  readonly schemas: string;
  readonly imported: Imported | undefined;
}): OutputFile[] {
  const { code, codes, facts, schemas, imported } = given;
  const { year, landlord, homes } = facts;
  const schema = `${schemas}/self-assessment.schema.json`;
  const text = imported?.yaml ?? writeAssessment({ code, year, advice: codes.advise(code.id), schema });
  const report = writeReport(code, `${schemas}/report.schema.json`, year);
  const content = fillBlanks(
    assessmentName,
    text,
    [
      [['landlord', 'name'], landlord],
      [['landlord', 'homes'], homes === undefined ? '' : String(homes)],
      [['period', 'from'], year.from],
      [['period', 'to'], year.to],
    ],
    codes,
  );
  return [
    { path: assessmentName, content },
    ...(report === '' ? [] : [{ path: reportName, content: report }]),
    ...(imported ? [{ path: accountName, content: imported.report }] : []),
  ];
}

/** Where documents say otherwise than was told: both stand, and somebody has to decide. */
function tellConflicts({ yaml }: Imported, { landlord, year }: Facts): string[] {
  const pairs = [
    ['landlord › name', readField(yaml, ['landlord', 'name']), landlord],
    ['period › from', readField(yaml, ['period', 'from']), year.from],
    ['period › to', readField(yaml, ['period', 'to']), year.to],
  ];
  return pairs
    .filter(([, said, told]) => said !== '' && said !== told)
    .map(
      ([what, said, told]) =>
        `${what} is “${said}”, as the document says, and not “${told}”: correct it if that is wrong.`,
    );
}

/** Other years of the landlord, whose answers could be carried over. */
function tellEarlier(root: string, landlord: string, label: string): string[] {
  const years = isFolder(join(root, landlord)) ? readdirSync(join(root, landlord)) : [];
  const [before] = years
    .filter((year) => year < label && readYear(year) && isFile(join(root, landlord, year, assessmentName)))
    .sort()
    .reverse();
  return before
    ? [
        `${landlord}/${before} is there too. To carry its answers over instead, delete what was begun and use “selfassess rollover”.`,
      ]
    : [];
}
