import { CommandError } from '../../command-error.ts';
import {
  type CountOptions,
  countRegisters,
  RegisterError,
  type RegisterSource,
} from '../../register/count-register.ts';
import type { Counted } from '../../register/counted.ts';
import type { Counting, Year } from '../../register/counting.ts';

/** What to count. */
export interface Plan {
  readonly sources: readonly RegisterSource[];
  readonly years: readonly Year[];
  readonly counting: Counting;
}

/** The figures planned. @throws CommandError if a register cannot be counted. */
export async function countPlan(
  { sources, years, counting }: Plan,
  by: Pick<CountOptions, 'code' | 'today'>,
): Promise<Counted> {
  try {
    return await countRegisters(sources, { ...by, years, counting });
  } catch (error) {
    if (error instanceof RegisterError) {
      const { message, help, commandLine, register } = error;
      const more = commandLine === '' ? '' : `\nOn the command line: ${commandLine}`;
      throw new CommandError(`${register || (sources[0]?.name ?? '')}: ${message}`, `${help}${more}`);
    }
    throw error;
  }
}
