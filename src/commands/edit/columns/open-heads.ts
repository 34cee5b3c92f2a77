import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Code } from '../../../codes/code.ts';
import { readBasics } from '../../../records/basics.ts';
import type { PlannedRegister } from '../../../records/plan-count.ts';
import { type Heads, readHeads } from '../../../register/heads/read-heads.ts';
import { RegisterError } from '../../../register/register-error.ts';
import { findRegister } from '../../disk/read-register.ts';
import type { Sitting } from '../sitting.ts';

/** A register that the report names, with its headings; undefined where none can be shown. */
export interface OpenRegister {
  readonly register: PlannedRegister;
  readonly heads: Heads | undefined;
}

/** The registers that the report names, as they lie on the disk. What is wrong with one is a finding of the check. */
export async function openRegisters({ files, options }: Sitting): Promise<OpenRegister[]> {
  const { code, codes } = files;
  const report = files.open('report');
  if (!code?.report || !report.there) return [];
  // Loaded only where there is a report.
  const { openReport } = await import('../../../check/report/check-report.ts');
  const basics = readBasics(files.open('assessment').source, codes);
  const { plan } = openReport(report.source, basics, options.readToday());
  const folder = dirname(report.path);
  return Promise.all(
    (plan?.registers ?? []).map(async (register) => ({
      register,
      heads: await openHeads(folder, register, code, options.cwd),
    })),
  );
}

/** What was read of each register last: many pages are shown between two exports of it. */
const known = new Map<string, { readonly state: string; readonly heads: Promise<Heads | undefined> }>();

function openHeads(
  folder: string,
  { file, layout }: PlannedRegister,
  code: Code,
  cwd: string,
): Promise<Heads | undefined> {
  const path = join(folder, file);
  const at = statSync(path, { throwIfNoEntry: false });
  const { open } = findRegister(folder, file, cwd);
  if (!at?.isFile() || !open) return Promise.resolve(undefined);
  const state = JSON.stringify([at.mtimeMs, at.size, layout, code.id]);
  const last = known.get(path);
  if (last?.state === state) return last.heads;
  const heads = readHeads(open, layout, code).catch((error: unknown) => {
    if (error instanceof RegisterError) return undefined;
    throw error;
  });
  known.set(path, { state, heads });
  return heads;
}
