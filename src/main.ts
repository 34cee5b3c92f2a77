import { Command, CommanderError, Option } from 'commander';
import { CommandError } from './command-error.ts';
import type { BaselineUse } from './commands/check/use-baseline.ts';
import { describeSystemError } from './commands/disk/describe-system-error.ts';
import type { World } from './commands/world.ts';
import { allKinds, collect, collectColumns, readCount, readDate, readKinds } from './option-values.ts';
import { readVersion } from './package-root.ts';

const defaultCode = 'housing-ombudsman-2024';

/**
 * Runs `selfassess` with the words in `world.argv`. Returns the exit code: 0 clean, 1 findings at or above the
 * threshold, 2 the command cannot run, 3 a fault of ours. Commands load when they are called for.
 */
export async function main(world: World): Promise<number> {
  let code = 0;
  const program = declareProgram(world, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...world.argv], { from: 'user' });
    return code;
  } catch (error) {
    return reportTrouble(error, world);
  }
}

function declareProgram(world: World, finish: (code: number) => void): Command {
  const program = new Command('selfassess')
    .description(
      'Check a Complaint Handling Code self-assessment written in YAML, and publish it as a web page and a PDF.',
    )
    .version(readVersion(), '--version', 'print the version')
    .helpOption('-h, --help', 'show what a command does')
    .option('--no-color', 'print without colours')
    .option('--quiet', 'print only findings and errors')
    .option(
      '--config <file>',
      'the settings; default: the nearest selfassess.config.yaml in the folder or above',
    )
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
      getOutHelpWidth: () => world.stdout.columns ?? 100,
      getErrHelpWidth: () => world.stderr.columns ?? 100,
      outputError: (text, write) => write(text.replace(/^error: /, 'selfassess: ')),
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 clean, 1 findings, 2 the command cannot run, 3 a fault in selfassess.',
    );
  declareCheck(program, world, finish);
  declareBuild(program, world, finish);
  declareImport(program, world, finish);
  declareRollover(program, world, finish);
  declareMeasures(program, world, finish);
  declareChanges(program, world, finish);
  declareReference(program, world, finish);
  return program;
}

function declareCheck(program: Command, world: World, finish: (code: number) => void): void {
  program
    .command('check')
    .description('list every problem, with its file, line and column and what to do')
    .argument('[path...]', 'folders or YAML files; default: the current folder')
    .option('--draft', 'treat what is still missing as a warning')
    .option(
      '--format <name[=file]>',
      'text (default), compact, json, sarif, junit, github, gitlab, checkstyle or markdown, to the terminal or a file; may be repeated',
      collect,
    )
    .addOption(
      new Option(
        '--fail-on <severity>',
        'the severity that makes the exit code 1; default: error, or as the settings say',
      ).choices(['error', 'warning', 'never']),
    )
    .option('--max-warnings <n>', 'more warnings than this make the exit code 1', readCount)
    .option('--baseline <file>', 'the findings that are known and not counted')
    .option('--write-baseline', 'write the findings of rules that judge the words into the baseline')
    .option('--prune-baseline', 'take out of the baseline what is no longer found')
    .option('--fix', 'first mend in the files what can be mended without doubt')
    .option('--dry-run', 'with --fix: show the difference and change nothing')
    .option('--today <date>', 'judge dates as of this day, such as 2026-10-01', readDate)
    .action(async (paths: string[], options, command: Command) => {
      const { runCheck } = await import('./commands/check/check.ts');
      finish(
        await runCheck(
          paths,
          {
            draft: false,
            fix: false,
            dryRun: false,
            today: world.today,
            format: [],
            baseline: '',
            baselineUse: readBaselineUse(options),
            ...options,
            ...readEverywhere(command, world),
          },
          world,
        ),
      );
    });
}

function declareBuild(program: Command, world: World, finish: (code: number) => void): void {
  program
    .command('build')
    .description('check, then publish the web page and the PDF')
    .argument('[path...]', 'folders or YAML files; default: the current folder')
    .option('--out <dir>', 'the folder to write', 'public')
    .option('--draft', 'publish although something is missing, marked as a draft on every page')
    .option('--only <kind,...>', 'make only some of html, pdf and data', readKinds)
    .option(
      '--browser <path>',
      'the Chrome, Chromium or Edge that prints the PDF (or set SELFASSESS_BROWSER)',
      '',
    )
    .option('--baseline <file>', 'the findings that are known and not counted')
    .option('--today <date>', 'judge dates as of this day, such as 2026-10-01', readDate)
    .action(async (paths: string[], options, command: Command) => {
      const { runBuild } = await import('./commands/build/build.ts');
      const defaults = { draft: false, today: world.today, only: allKinds, browser: '', baseline: '' };
      finish(await runBuild(paths, { ...defaults, ...options, ...readEverywhere(command, world) }, world));
    });
}

function declareImport(program: Command, world: World, finish: (code: number) => void): void {
  program
    .command('import')
    .description(
      'turn a published self-assessment (web pages, a Word form, a text, Markdown, CSV) into YAML, and say what could not be placed; or take an edited spreadsheet into the YAML it came from',
    )
    .argument('<file...>', 'the documents, in order')
    .option('--out <dir>', 'the new folder to write')
    .option(
      '--into <dir>',
      'the folder of the self-assessment that an edited data/self-assessment.csv changes',
    )
    .option('--dry-run', 'with --into: show the difference and change nothing')
    .option('--code <id>', 'the Code it answers', defaultCode)
    .action(async (files: string[], options, command: Command) => {
      const { chooseImport } = await import('./commands/import/choose-import.ts');
      const { quiet } = readEverywhere(command, world);
      finish(await chooseImport(files, { dryRun: false, ...options, quiet }, world));
    });
}

function declareRollover(program: Command, world: World, finish: (code: number) => void): void {
  program
    .command('rollover')
    .description('make next year’s draft in a new folder: answers carried, each to be confirmed')
    .argument('<dir>', 'the folder of this year')
    .requiredOption('--to <dir>', 'the new folder')
    .option('--code <id>', 'another edition of the Code to move to, by its map in codes/', '')
    .option('--today <date>', 'judge dates as of this day, such as 2026-10-01', readDate)
    .action(async (dir: string, options, command: Command) => {
      const { runRollover } = await import('./commands/rollover/rollover.ts');
      const { quiet } = readEverywhere(command, world);
      finish(await runRollover(dir, { today: world.today, ...options, quiet }, world));
    });
}

function declareMeasures(program: Command, world: World, finish: (code: number) => void): void {
  program
    .command('measures')
    .description('count the complaint figures of a register of cases: volumes, on-time rates, CH01 and CH02')
    .argument('<csv>', 'the register; a report.yaml beside it that names it says how to count')
    .option('--homes <n>', 'homes owned at the end of the year, for CH01', readCount)
    .option(
      '--from <date>',
      'first day of the year to count; default: as the report says, or every year found',
      readDate,
    )
    .option('--to <date>', 'last day of it', readDate)
    .option('--counted <date>', 'the day of counting: what happened later has not happened yet', readDate)
    .option(
      '--column <name=header>',
      'what the register calls a column, such as received="Date received"; may be repeated',
      collectColumns,
    )
    .option('--dates <pattern>', 'how the register writes dates, such as dd/mm/yyyy')
    .option(
      '--suppress-below <n>',
      'keep back smaller numbers in breakdowns, and what gives them away',
      readCount,
    )
    .option('--strict', 'give exit code 1 where a row is left out')
    .addOption(
      new Option('--format <name>', 'how to print them')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .option(
      '--code <id>',
      'the Code whose limits count, where no self-assessment beside it names one',
      defaultCode,
    )
    .option('--today <date>', 'take this day for today, such as 2026-10-01', readDate)
    .action(async (csv: string, options, command: Command) => {
      const { runMeasures } = await import('./commands/measures/measures.ts');
      const { quiet } = readEverywhere(command, world);
      const defaults = { strict: false, column: {}, today: world.today };
      finish(await runMeasures(csv, { ...defaults, ...options, quiet }, world));
    });
}

function declareChanges(program: Command, world: World, finish: (code: number) => void): void {
  program
    .command('changes')
    .description(
      'say what changed between two versions: what a board must know first, then evidence and wording',
    )
    .argument('<old>', 'a folder, a file, or REVISION:path in git')
    .argument('[new]', 'the same; default: the files as they are now')
    .addOption(
      new Option('--format <name>', 'how to print them')
        .choices(['text', 'markdown', 'html', 'json'])
        .default('text'),
    )
    .option('--out <file>', 'write to this file and not to the terminal', '')
    .option('--exit-code', 'give exit code 1 where anything changed')
    .option('--today <date>', 'judge dates as of this day, such as 2026-10-01', readDate)
    .action(async (old: string, fresh: string | undefined, options, command: Command) => {
      const { runChanges } = await import('./commands/changes/changes.ts');
      const defaults = { exitCode: false, today: world.today };
      const everywhere = readEverywhere(command, world);
      finish(await runChanges(old, fresh, { ...defaults, ...options, ...everywhere }, world));
    });
}

function declareReference(program: Command, world: World, finish: (code: number) => void): void {
  program
    .command('explain')
    .description('print the wording of a provision and what good evidence is, or what a rule means')
    .argument('<provision|rule>', 'such as 6.10 or missing-evidence')
    .option('--code <id>', 'the Code the provision is of', defaultCode)
    .action(async (subject: string, options) => {
      const { runExplain } = await import('./commands/reference/explain.ts');
      finish(await runExplain(subject, options, world));
    });
  program
    .command('rules')
    .description('list the rules: how grave each is, whether it can be set or waived, and what it finds')
    .addOption(new Option('--format <name>', 'how to print them').choices(['text', 'json']).default('text'))
    .action(async (options) => {
      const { runRules } = await import('./commands/reference/rules.ts');
      finish(runRules(options, world));
    });
  program
    .command('codes')
    .description('list the Codes this command knows, or the provisions of one')
    .argument('[id]', `such as ${defaultCode}`)
    .action(async (id: string | undefined) => {
      const { runCodes } = await import('./commands/reference/codes.ts');
      finish(await runCodes(id, world));
    });
}

function readBaselineUse(options: { writeBaseline?: true; pruneBaseline?: true }): BaselineUse {
  if (options.writeBaseline) return 'write';
  return options.pruneBaseline ? 'prune' : 'apply';
}

/** The options that stand before any command. */
function readEverywhere(command: Command, world: World): { colour: boolean; quiet: boolean; config: string } {
  const { color, quiet = false, config = '' } = command.optsWithGlobals<Everywhere>();
  return { colour: color && choosesColour(world), quiet, config };
}

interface Everywhere {
  color: boolean;
  quiet?: boolean;
  config?: string;
}

/** Colours on a terminal, unless NO_COLOR says otherwise; FORCE_COLOR wants them anywhere. */
function choosesColour({ env, stdout }: World): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0';
  return stdout.isTTY === true && env['TERM'] !== 'dumb';
}

function reportTrouble(error: unknown, world: World): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const trouble = error instanceof CommandError ? error : describeSystemError(error);
  if (trouble) {
    world.stderr.write(`selfassess: ${trouble.message}\n  ${trouble.help}\n`);
    return 2;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  world.stderr.write(
    `selfassess: a fault in selfassess itself, not in your files. Please report what follows.\n${details}\n`,
  );
  return 3;
}
