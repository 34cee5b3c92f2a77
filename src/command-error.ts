/**
 * The command cannot run: no such file, a bad option, no browser, a folder it would overwrite.
 * Thrown anywhere, caught once in `main`, printed as `message` and `help`, exit code 2.
 * `message` says what is wrong in one sentence; `help` says what to do, in the imperative.
 */
export class CommandError extends Error {
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.name = 'CommandError';
    this.help = help;
  }
}
