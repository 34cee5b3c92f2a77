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

/** How to give each setting of `report.yaml` on the command line. */
const advice: Readonly<Record<RegisterError['setting'], string>> = {
  columns: '--column',
  dates: '--dates',
  outcomes: '--outcome',
  sheet: '--sheet',
  '': '',
};

/** The figures planned. @throws CommandError if a register cannot be counted. */
export async function countPlan(
  { sources, years, counting }: Plan,
  by: Pick<CountOptions, 'code' | 'today'>,
): Promise<Counted> {
  try {
    return await countRegisters(sources, { ...by, years, counting });
  } catch (error) {
    if (error instanceof RegisterError) {
      const { message, help, setting, commandLine, register } = error;
      const option = commandLine || advice[setting];
      const more = option === '' ? '' : `\nOn the command line: ${option}`;
      throw new CommandError(`${register || (sources[0]?.name ?? '')}: ${message}`, `${help}${more}`);
    }
    throw error;
  }
}
