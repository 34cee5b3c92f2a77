import { cleanForTerminal, type TerminalForm } from '../words/for-terminal.ts';

/** Everything a command may know about its surroundings. Passed as an argument, so that tests can make one up. */
export interface World {
  /** The words after `selfassess`. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The day, ISO, where the user is. */
  readonly today: string;
  /** Whether the process runs as root, for which Chromium has no sandbox. */
  readonly isRoot: boolean;
  /** Findings and any other requested output. */
  readonly stdout: Output;
  /** Everything else: progress, notices, errors. */
  readonly stderr: Output;
}

interface Output {
  /** `form` says what a printer put into the text beside words; all else that is no word is made harmless. */
  write(text: string, form?: TerminalForm): unknown;
  /** Columns of the terminal; undefined if it is not one. */
  readonly columns?: number | undefined;
  readonly isTTY?: boolean | undefined;
}

/** The columns to wrap at: those of the terminal, if they are neither too few nor too many; 100 where there is none. */
export function measureWidth({ stdout }: Pick<World, 'stdout'>): number {
  return Math.max(60, Math.min(stdout.columns ?? 100, 120));
}

/** How findings are printed as text here. */
export function chooseStyle(world: World, colour: boolean) {
  const { stdout } = world;
  return {
    colour,
    width: measureWidth({ stdout }),
    isTerminal: stdout.isTTY === true,
    command: nameCommand(world),
  };
}

/** How the command is typed here: npm says that it runs it, and then only npx finds it. */
export function nameCommand({ env }: Pick<World, 'env'>): string {
  return env['npm_command'] ? 'npx selfassess' : 'selfassess';
}

/**
 * The same surroundings, in which nothing that a file, a name, a browser or an argument holds reaches the terminal raw;
 * with our commands in what is said on standard error named as they are typed here.
 */
export function guardOutputs(world: World): World {
  const { stdout, stderr } = world;
  const typed = nameCommand(world);
  const say = (text: string, form?: TerminalForm) =>
    stderr.write(cleanForTerminal(text.replace(/(“|type: )selfassess /g, `$1${typed} `), form));
  const show = (text: string, form?: TerminalForm) => stdout.write(cleanForTerminal(text, form));
  return {
    ...world,
    stdout: { write: show, columns: stdout.columns, isTTY: stdout.isTTY },
    stderr: { write: say, columns: stderr.columns, isTTY: stderr.isTTY },
  };
}
