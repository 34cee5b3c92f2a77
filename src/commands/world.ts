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
  write(text: string): unknown;
  /** Columns of the terminal; undefined if it is not one. */
  readonly columns?: number | undefined;
  readonly isTTY?: boolean | undefined;
}
