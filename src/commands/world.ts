/** Everything a command may know of where it runs. Commands get it as an argument, so that tests can make one up. */
export interface World {
  /** The words after `selfassess`. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The day, ISO, where the user is. */
  readonly today: string;
  /** Whether the process runs as root, for whom Chromium has no sandbox. */
  readonly isRoot: boolean;
  /** Findings and whatever was asked for. */
  readonly stdout: Output;
  /** Everything else: progress, notices, errors. */
  readonly stderr: Output;
}

interface Output {
  write(text: string): unknown;
  /** Columns of the terminal; undefined where it is none. */
  readonly columns?: number | undefined;
  readonly isTTY?: boolean | undefined;
}
