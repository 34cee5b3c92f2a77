import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { RegisterReading } from '../../check/report/report-rule.ts';
import type { Code } from '../../codes/code.ts';
import type { CountPlan } from '../../records/plan-count.ts';
import { type CountOptions, countRegister, RegisterError } from '../../register/count-register.ts';
import { describeSystemError } from './describe-system-error.ts';
import { existsIn } from './exists-in.ts';
import { showPath } from './find-assessments.ts';

/** Where a register lies: on disk or in a revision. */
export interface RegisterPlace {
  /** As the reader should see it. */
  readonly file: string;
  /** What a message about its contents begins with. */
  readonly lead: string;
  /** Opens it; null where there is none. */
  readonly open: Parameters<typeof countRegister>[0] | null;
  /** What to say where there is none. */
  readonly absent: { readonly message: string; readonly help: string };
}

/** The register of that name in a report's folder on disk. */
export function findRegister(folder: string, name: string, cwd: string): RegisterPlace {
  const path = join(folder, name);
  const file = showPath(path, cwd);
  return {
    ...{ file, lead: `${file}: ` },
    open: existsIn(folder)(name) ? () => createReadStream(path) : null,
    absent: {
      message: `The register “${name}” is not in the folder of this report.`,
      help: 'Put the file there, or correct its name; capitals count.',
    },
  };
}

/** Counts the register that a report names. Anything wrong with it is returned, not thrown. */
export async function readRegister(
  { years, counting, layout }: CountPlan,
  code: Code | undefined,
  { file, lead, open, absent }: RegisterPlace,
  today: string,
): Promise<RegisterReading> {
  const unreadable = { state: 'unreadable', file, column: '', setting: '' } as const;
  if (!open) return { ...unreadable, ...absent };
  if (!code) return { state: 'none' };
  const options: CountOptions = { code, years, counting, layout, today };
  try {
    return { state: 'counted', file, counted: await countRegister(open, options) };
  } catch (error) {
    if (error instanceof RegisterError) {
      const { message, help, column, setting } = error;
      return { ...unreadable, message: `${lead}${message}`, help, column, setting };
    }
    const trouble = describeSystemError(error);
    if (!trouble) throw error;
    return { ...unreadable, ...trouble };
  }
}
