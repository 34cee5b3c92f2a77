import { approve } from './approve/declaration.ts';
import { build } from './build/declaration.ts';
import { changes } from './changes/declaration.ts';
import { check } from './check/declaration.ts';
import { codes } from './codes/declaration.ts';
import { type Attach, attach } from './declaration.ts';
import { doctor } from './doctor/declaration.ts';
import { edit } from './edit/declaration.ts';
import { explain } from './explain/declaration.ts';
import { importing } from './import/declaration.ts';
import { init } from './init/declaration.ts';
import { measures } from './measures/declaration.ts';
import { preview } from './preview/declaration.ts';
import { revise } from './revise/declaration.ts';
import { rollover } from './rollover/declaration.ts';
import { rules } from './rules/declaration.ts';
import { schema } from './schema/declaration.ts';
import { status } from './status/declaration.ts';
import { submission } from './submission/declaration.ts';
import { verify } from './verify/declaration.ts';

/** Every command, in the order of the help. Each loads its implementation when it is called. */
export const commands: readonly Attach[] = [
  attach(init, async () => (await import('./init/run.ts')).runInit),
  attach(check, async () => (await import('./check/run.ts')).runCheck),
  attach(build, async () => (await import('./build/run.ts')).runBuild),
  attach(preview, async () => (await import('./preview/run.ts')).runPreview),
  attach(edit, async () => (await import('./edit/run.ts')).runEdit),
  attach(status, async () => (await import('./status/run.ts')).runStatus),
  attach(approve, async () => (await import('./approve/run.ts')).runApprove),
  attach(verify, async () => (await import('./verify/run.ts')).runVerify),
  attach(submission, async () => (await import('./submission/run.ts')).runSubmission),
  attach(importing, async () => (await import('./import/run.ts')).runImport),
  attach(revise, async () => (await import('./revise/run.ts')).runRevise),
  attach(rollover, async () => (await import('./rollover/run.ts')).runRollover),
  attach(measures, async () => (await import('./measures/run.ts')).runMeasures),
  attach(changes, async () => (await import('./changes/run.ts')).runChanges),
  attach(explain, async () => (await import('./explain/run.ts')).runExplain),
  attach(rules, async () => (await import('./rules/run.ts')).runRules),
  attach(codes, async () => (await import('./codes/run.ts')).runCodes),
  attach(doctor, async () => (await import('./doctor/run.ts')).runDoctor),
  attach(schema, async () => (await import('./schema/run.ts')).runSchema),
];
