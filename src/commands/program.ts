import { Command } from 'commander';
import { readVersion } from '../package-root.ts';
import { commands } from './commands.ts';
import type { World } from './world.ts';

/** The whole command line; the exit code of the command called goes to `finish`. */
export function declareProgram(world: World, finish: (code: number) => void): Command {
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
  for (const attach of commands) attach(program, world, finish);
  return program;
}
