/**
 * The whole register cannot be counted: it is not CSV, lacks a column, or is written in a way we cannot tell.
 * `message` says what is wrong in one sentence; `help` says what to do, in the imperative. Neither quotes a row.
 */
export class RegisterError extends Error {
  readonly help: string;
  /** Our name for the column at fault, or `''`. */
  readonly column: string;
  /** The setting that would put it right; `''` if the register itself must change. */
  readonly setting: 'columns' | 'dates' | 'outcomes' | 'stages' | 'sheet' | '';
  /** Of several registers, the name of the one at fault; else `''`. */
  readonly register: string;
  /** How to say the same on the command line of `measures`, or `''`. */
  readonly commandLine: string;

  constructor(
    message: string,
    help: string,
    {
      column = '',
      setting = '',
      commandLine = '',
      register = '',
    }: Partial<Pick<RegisterError, 'column' | 'setting' | 'commandLine' | 'register'>> = {},
  ) {
    super(message);
    this.name = 'RegisterError';
    this.help = help;
    this.column = column;
    this.setting = setting;
    this.commandLine = commandLine;
    this.register = register;
  }
}
