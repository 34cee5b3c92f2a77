import { Argument, type Command } from 'commander';
import { adviseOnUse } from './advise-on-use.ts';
import type { Given } from './options.ts';
import { nameCommand, type World } from './world.ts';

/** How a command is called. Its implementation is loaded only then. */
export interface Declaration<Table extends GivenTable> {
  readonly name: string;
  readonly description: string;
  /** What may be typed after the program's name, and what that is for (`''` where it tells itself); shown in the help. */
  readonly examples: readonly { readonly typed: string; readonly does: string }[];
  /** Its words and then its options, in the order of the help, by the names its code uses. */
  readonly given: Table;
}

type GivenTable = Readonly<Record<string, Given<unknown>>>;

/** What a command receives: the values of its words and options, and of the options common to all commands. */
export type Told<Declared extends Declaration<GivenTable>> = Everywhere & Values<Declared['given']>;

type Values<Table extends GivenTable> = {
  readonly [Name in keyof Table]: ReturnType<Table[Name]['fallback']>;
};

/** The options that come before any command. */
export interface Everywhere {
  readonly colour: boolean;
  readonly quiet: boolean;
  /** The settings file, or `''`. */
  readonly config: string;
}

/** Adds a command to the program; its exit code goes to `finish`. */
export type Attach = (program: Command, world: World, finish: (code: number) => void) => void;

/** A command as declared, with what loads and runs it. The run gives the exit code. */
export function attach<Table extends GivenTable>(
  { name, description, examples, given }: Declaration<Table>,
  load: () => Promise<(told: Everywhere & Values<Table>, world: World) => number | Promise<number>>,
): Attach {
  return (program, world, finish) => {
    const command = program
      .command(name)
      .description(description)
      .addHelpText('after', () => listExamples(examples, world));
    helpWith(command, examples[0]?.typed ?? name, world);
    for (const { written } of Object.values(given)) {
      if (written instanceof Argument) command.addArgument(written);
      else command.addOption(written);
    }
    command.action(async () => {
      const run = await load();
      finish(await run({ ...readValues(given, command, world), ...readEverywhere(command, world) }, world));
    });
  };
}

/** Has what is wrong with the words of a command told with what to type, such as an example of it. */
export function helpWith(command: Command, example: string, world: World): void {
  const { outputError } = command.configureOutput();
  command.configureOutput({
    outputError: (text, write) =>
      outputError?.(adviseOnUse(text, command, nameCommand(world), example), write),
  });
}

function listExamples(examples: Declaration<GivenTable>['examples'], world: World): string {
  const typed = nameCommand(world);
  const blocks = examples.map(
    (one) => `${one.does === '' ? '' : `  ${one.does}\n`}    ${typed} ${one.typed}`,
  );
  return `\nExamples:\n${blocks.join('\n')}`;
}

function readValues<Table extends GivenTable>(given: Table, command: Command, world: World): Values<Table> {
  const words = command.processedArgs.values();
  const options = command.opts<Record<string, unknown>>();
  const read = ({ written, fallback }: Given<unknown>) =>
    (written instanceof Argument ? words.next().value : options[written.attributeName()]) ?? fallback(world);
  // Commander has read each as its own row says.
  return Object.fromEntries(Object.entries(given).map(([name, one]) => [name, read(one)])) as Values<Table>;
}

function readEverywhere(command: Command, world: World): Everywhere {
  const { color, quiet = false, config = '' } = command.optsWithGlobals<ReadEverywhere>();
  return { colour: color && choosesColour(world), quiet, config };
}

interface ReadEverywhere {
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly config?: string;
}

/** Colours on a terminal, unless NO_COLOR says otherwise; FORCE_COLOR wants them anywhere. */
function choosesColour({ env, stdout }: World): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0';
  return stdout.isTTY === true && env['TERM'] !== 'dumb';
}
