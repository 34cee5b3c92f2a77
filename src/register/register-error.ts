/**
 * The register as a whole cannot be counted: it is no CSV, lacks a column, or is written in a way that nothing says.
 * `message` says what is wrong in one sentence; `help` says what to do, in the imperative. Neither quotes a row.
 */
export class RegisterError extends Error {
  readonly help: string;
  /** Our name of the column that is at fault, or `''`. */
  readonly column: string;
  /** What the landlord may say of the register to put it right; `''` where the register itself must change. */
  readonly setting: 'columns' | 'dates' | 'outcomes' | '';

  constructor(
    message: string,
    help: string,
    { column = '', setting = '' }: Partial<Pick<RegisterError, 'column' | 'setting'>> = {},
  ) {
    super(message);
    this.name = 'RegisterError';
    this.help = help;
    this.column = column;
    this.setting = setting;
  }
}
