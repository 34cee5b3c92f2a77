import { CommandError } from '../../command-error.ts';

/** An error as it goes from thread to thread, which would otherwise leave behind all but its message. */
export interface Refusal {
  readonly message: string;
  readonly stack: string;
  /** What to do, if it is a `CommandError`. */
  readonly help: string | null;
  /** What the system says of an error of its own: code, call, path. */
  readonly system: Readonly<Record<string, unknown>>;
}

/** An error, to be sent to another thread. */
export function packError(error: unknown): Refusal {
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  const system = error instanceof Error && !(error instanceof CommandError) ? { ...error } : {};
  return { message, stack, help: error instanceof CommandError ? error.help : null, system };
}

/** The error that was packed. */
export function unpackError({ message, stack, help, system }: Refusal): Error {
  return help === null
    ? Object.assign(new Error(message), system, { stack })
    : new CommandError(message, help);
}
