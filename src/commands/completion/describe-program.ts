import type { Argument, Command, Option } from 'commander';

/** What can be completed after the program's name. */
export interface Completable {
  readonly name: string;
  /** On one line. */
  readonly description: string;
  readonly options: readonly CompletableOption[];
  /** Words that may stand after it; empty where files and folders may. */
  readonly words: readonly string[];
}

/** An option of a command. */
export interface CompletableOption {
  /** `--draft` */
  readonly long: string;
  readonly description: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
  /** The values that may follow; empty where any may. */
  readonly choices: readonly string[];
}

/** The commands with their options, and those that go with every command. `words` are words of a command that it does not declare. */
export function describeProgram(
  program: Command,
  words: Readonly<Record<string, readonly string[]>>,
): Completable[] {
  const common = program.options.map(describeOption);
  return program.commands.map((command) => ({
    name: command.name(),
    description: firstSentence(command.description()),
    options: [...command.options.map(describeOption), ...common],
    words: words[command.name()] ?? command.registeredArguments.flatMap(listChoices),
  }));
}

function describeOption({ long, description, required, optional, argChoices }: Option): CompletableOption {
  return {
    long: long ?? '',
    description: firstSentence(description),
    takesValue: required || optional,
    choices: argChoices ?? [],
  };
}

function listChoices({ argChoices }: Argument): string[] {
  return argChoices ?? [];
}

/** What stands before the first colon or semicolon, as a menu has room for it. */
function firstSentence(text: string): string {
  return (/^[^:;(]*/.exec(text)?.[0] ?? '').trim();
}
