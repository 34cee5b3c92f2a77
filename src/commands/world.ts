import { cleanForTerminal, type TerminalForm } from '../words/for-terminal.ts';
import { cutSigns, makeHarmless } from '../words/short-text.ts';

/** Everything a command may know about its surroundings. Passed as an argument, so that tests can make one up. */
export interface World {
  /** The words after `selfassess`. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The day, ISO, where the user is. */
  readonly today: string;
  /** The day as it is when it is asked for, for what goes on past midnight; undefined where no day passes. */
  readonly readToday?: () => string;
  /** Whether the process runs as root, for which Chromium has no sandbox. */
  readonly isRoot: boolean;
  /** Opens what is typed, or comes through a pipe; undefined where there is nothing of the kind. */
  readonly openInput?: () => Input;
  /** Findings and any other requested output. */
  readonly stdout: Output;
  /** Everything else: progress, notices, errors. */
  readonly stderr: Output;
}

type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean | undefined };

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

/** Says what is being done, on a terminal only, until anything else is written. */
export function showProgress(text: string, { stderr }: Pick<World, 'stderr'>): void {
  stderr.write(text, 'progress');
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

/** The line on standard error that says what is being done, on a terminal only; it goes before anything else is written. */
function openProgressLine({ stderr, env }: Pick<World, 'stderr' | 'env'>) {
  const isSeen = stderr.isTTY === true && env['TERM'] !== 'dumb' && !env['CI'];
  let stands = false;
  return {
    show: (text: string) => {
      if (isSeen) stderr.write(`${backToStart}${cutSigns(makeHarmless(text), (stderr.columns ?? 80) - 1)}`);
      stands = isSeen;
    },
    clear: () => {
      if (stands) stderr.write(backToStart);
      stands = false;
    },
  };
}

/** To the first column of the line, which is emptied. */
const backToStart = '\r\u001b[2K';

/**
 * The same surroundings, in which nothing that a file, a name, a browser or an argument holds reaches the terminal raw;
 * with our commands in what is said on standard error named as they are typed here.
 */
export function guardOutputs(world: World): World {
  const { stdout, stderr } = world;
  const typed = nameCommand(world);
  const line = openProgressLine(world);
  const say = (text: string, form?: TerminalForm) => {
    if (form === 'progress') return line.show(text);
    line.clear();
    return stderr.write(cleanForTerminal(text.replace(/(“|: )selfassess /g, `$1${typed} `), form));
  };
  const show = (text: string, form?: TerminalForm) => {
    line.clear();
    return stdout.write(cleanForTerminal(text, form));
  };
  return {
    ...world,
    stdout: { write: show, columns: stdout.columns, isTTY: stdout.isTTY },
    stderr: { write: say, columns: stderr.columns, isTTY: stderr.isTTY },
  };
}
