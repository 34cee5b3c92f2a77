import { createReadStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RegisterReading } from '../../check/report/report-rule.ts';
import type { Code } from '../../codes/code.ts';
import type { CountPlan } from '../../records/plan-count.ts';
import { countRegisters, RegisterError, type RegisterSource } from '../../register/count-register.ts';
import { existsIn } from './exists-in.ts';
import { showPath } from './find-assessments.ts';

/** Where a register lies: on disk or in a revision. */
export interface RegisterPlace {
  /** As the reader should see it. */
  readonly file: string;
  /** What a message about its contents begins with. */
  readonly lead: string;
  /** Opens it; null where there is none. */
  readonly open: RegisterSource['open'] | null;
  /** What to say where there is none. */
  readonly absent: { readonly message: string; readonly help: string };
}

/** The register of that name in a report's folder on disk. */
export function findRegister(folder: string, name: string, cwd: string): RegisterPlace {
  const path = join(folder, name);
  const file = showPath(path, cwd);
  return {
    ...{ file, lead: `${file}: ` },
    open: existsIn(folder)(name) ? () => readPieces(path) : null,
    absent: {
      message: `The register “${name}” is not in the folder of this report.`,
      help: 'Put the file there, or correct its name; capitals count.',
    },
  };
}

/** Chosen: what is no larger is read at once, as to open a stream takes longer than to read so little. */
const small = 1_000_000;

async function* readPieces(path: string): AsyncGenerator<Uint8Array> {
  if (statSync(path).size <= small) yield readFileSync(path);
  else yield* createReadStream(path);
}

/** Counts the registers that a report names. What is wrong with them is returned; that the system cannot read one is thrown. */
export async function readRegisters(
  { registers, years, counting }: CountPlan,
  code: Code | undefined,
  find: (name: string) => RegisterPlace,
  today: string,
): Promise<RegisterReading> {
  if (!code || years.length === 0) return { state: 'none' };
  const places = registers.map((register) => ({ register, place: find(register.file) }));
  const sources: RegisterSource[] = [];
  for (const { register, place } of places) {
    const { file, open, absent } = place;
    if (!open) return { ...unreadable, file, path: register.path, ...absent };
    sources.push({ name: register.file, handler: register.handler, layout: register.layout, open });
  }
  try {
    const counted = await countRegisters(sources, { code, years, counting, today });
    return { state: 'counted', files: places.map(({ place }) => place.file), counted };
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    const { message, help, column, setting } = error;
    const found = places.find(({ register }) => register.file === error.register) ?? places[0] ?? fail();
    const { register, place } = found;
    const at = { ...unreadable, file: place.file, path: register.path };
    return { ...at, message: `${place.lead}${message}`, help, column, setting };
  }
}

const unreadable = { state: 'unreadable', column: '', setting: '' } as const;

function fail(): never {
  throw new Error('a plan names no register');
}
