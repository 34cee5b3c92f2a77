import { Argument, Command } from 'commander';
import { readVersion } from '../package-root.ts';
import { commands } from './commands.ts';
import type { Shell } from './completion/scripts.ts';
import { helpWith } from './declaration.ts';
import { nameCommand, type World } from './world.ts';

/** The whole command line; the exit code of the command called goes to `finish`. */
export function declareProgram(world: World, finish: (code: number) => void): Command {
  const program = new Command('selfassess')
    .description(
      'Check a Complaint Handling Code self-assessment written in YAML, and publish it as a web page and a PDF.',
    )
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show what a command does')
    .option('--no-color', 'print without colours')
    .option('--quiet', 'print only findings and errors')
    .option(
      '--config <file>',
      'the settings; default: the nearest selfassess.config.yaml in the folder or above',
    )
    .helpCommand(false)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
      getOutHelpWidth: () => world.stdout.columns ?? 100,
      getErrHelpWidth: () => world.stderr.columns ?? 100,
      outputError: (text, write) => write(adviseOn(text.replace(/^error: /, 'selfassess: '))),
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 clean, 1 findings, 2 the command cannot run, 3 a fault in selfassess.',
    );
  for (const attach of commands) attach(program, world, finish);
  const help = program
    .command('help')
    .description('show what a command does, or print a page of the documentation')
    .argument('[topic]', 'a command, or a page such as approval, ci, editors, format, registers or settings')
    .action(async (topic?: string) => (await import('./help/run.ts')).runHelp(topic, program, world));
  const completion = program
    .command('completion')
    .description('print the script with which a shell completes what is typed')
    .addArgument(
      new Argument('<shell>', 'bash, zsh, fish or powershell').choices(['bash', 'zsh', 'fish', 'powershell']),
    )
    .addHelpText('after', helpCompletion(nameCommand(world)))
    .action(async (shell: Shell) =>
      (await import('./completion/run.ts')).runCompletion(shell, program, world),
    );
  helpWith(help, 'help check', world);
  helpWith(completion, 'completion bash', world);
  return program;
}

/** Written to a file once, so that a shell that starts needs neither npx nor the folder that it is installed in. */
function helpCompletion(command: string): string {
  return `
Typed once, and again after an update; then new windows complete what follows selfassess and npx selfassess.

Examples:
  bash
    ${command} completion bash > ~/.selfassess.bash
    echo 'source ~/.selfassess.bash' >> ~/.bashrc
  zsh
    ${command} completion zsh > ~/.selfassess.zsh
    echo 'source ~/.selfassess.zsh' >> ~/.zshrc
  fish
    mkdir -p ~/.config/fish/conf.d
    ${command} completion fish > ~/.config/fish/conf.d/selfassess.fish
  PowerShell
    if (!(Test-Path $PROFILE)) { New-Item $PROFILE -ItemType File -Force }
    ${command} completion powershell > $HOME/selfassess.ps1
    Add-Content $PROFILE '. $HOME/selfassess.ps1'`;
}

/** What people type who know such commands from elsewhere. */
const otherNames: Readonly<Record<string, string>> = {
  ...{ publish: 'build', validate: 'check', lint: 'check', convert: 'import' },
  ...{ fill: 'edit', form: 'edit', forms: 'edit' },
  ...{ new: 'init', create: 'init', start: 'init', scaffold: 'init' },
  ...{ diff: 'changes', compare: 'changes', carry: 'rollover', count: 'measures' },
};

/** The message of an unknown command with what may be meant; what is known elsewhere goes before what is spelt alike. */
function adviseOn(message: string): string {
  const [, first = '', name = '', alike = ''] =
    /^(.*unknown command '([^']*)'\n)(.*\n)?$/.exec(message) ?? [];
  if (/^(?:error|selfassess): unknown option '[^\n]*'\n$/.test(message))
    return `${message}  “selfassess --help” lists the options.\n`;
  if (first === '') return message;
  if (Object.hasOwn(otherNames, name)) return `${first}(Did you mean ${otherNames[name]}?)\n`;
  return `${first}${alike || '  “selfassess --help” lists the commands.\n'}`;
}
