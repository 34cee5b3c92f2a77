import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { RegisterReading } from '../../check/report/report-rule.ts';
import type { Basics } from '../../records/basics.ts';
import type { CountPlan } from '../../records/plan-count.ts';
import { countRegister, RegisterError } from '../../register/count-register.ts';
import { describeSystemError } from './describe-system-error.ts';
import { existsIn } from './exists-in.ts';
import { showPath } from './find-assessments.ts';

/** Counts the register that a report names, in the report's folder. Anything wrong with it is returned, not thrown. */
export async function readRegister(
  plan: CountPlan,
  { code }: Basics,
  folder: string,
  cwd: string,
  today: string,
): Promise<RegisterReading> {
  const path = join(folder, plan.register);
  const file = showPath(path, cwd);
  if (!existsIn(folder)(plan.register)) {
    return {
      ...{ state: 'unreadable', file, column: '', setting: '' },
      message: `The register “${plan.register}” is not in the folder of this report.`,
      help: 'Put the file there, or correct its name; capitals count.',
    };
  }
  if (!code) return { state: 'none' };
  const { years, counting, layout } = plan;
  try {
    const options = { code, years, counting, layout, today };
    return { state: 'counted', file, counted: await countRegister(() => createReadStream(path), options) };
  } catch (error) {
    if (error instanceof RegisterError) {
      const { message, help, column, setting } = error;
      return { state: 'unreadable', file, message: `${file}: ${message}`, help, column, setting };
    }
    const trouble = describeSystemError(error);
    if (!trouble) throw error;
    return {
      state: 'unreadable',
      file,
      message: trouble.message,
      help: trouble.help,
      column: '',
      setting: '',
    };
  }
}
