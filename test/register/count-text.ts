import type { Code } from '../../src/codes/code.ts';
import { loadCode } from '../../src/codes/codes.ts';
import { type CountOptions, countRegisters, RegisterError } from '../../src/register/count-register.ts';
import type { Counted } from '../../src/register/counted.ts';
import type { Counting, Layout } from '../../src/register/counting.ts';

/** The Code that the tests count by. */
export const code = readCode();

/** What a test may choose; the rest is as a landlord who chooses nothing has it. */
export interface Choices {
  readonly years?: CountOptions['years'];
  readonly counting?: Partial<Counting>;
  readonly layout?: Partial<Layout>;
  readonly today?: string;
  readonly code?: Code;
  /** In how many bytes the register comes at a time; 0 for all at once. */
  readonly pieces?: number;
}

/** The choices of a landlord who chooses nothing, counted on 12 June 2026. */
export const usualCounting: Counting = {
  countedOn: '2026-06-12',
  dayOne: 'day-after',
  extensions: 'in-time',
  shareOf: 'received',
  reopened: 'each',
  tenures: [],
  closureDays: [],
  suppressBelow: 0,
};

/** Counts a register given as text or bytes. */
export function countText(register: string | Uint8Array, choices: Choices = {}): Promise<Counted> {
  const bytes = typeof register === 'string' ? Buffer.from(register) : register;
  return countTexts([{ bytes, handler: '', layout: choices.layout ?? {} }], choices);
}

/** A register as a test gives it. */
interface GivenRegister {
  readonly bytes: Uint8Array;
  readonly handler: string;
  readonly layout: Partial<Layout>;
}

/** Counts several registers together. */
export function countTexts(registers: readonly GivenRegister[], choices: Choices = {}): Promise<Counted> {
  return countRegisters(
    registers.map(({ bytes, handler, layout }, at) => ({
      name: at === 0 ? 'cases.csv' : `cases-${at + 1}.csv`,
      handler,
      layout: { columns: {}, dates: '', outcomes: {}, stages: {}, stage: 0, sheet: '', ...layout },
      open: () => cut(bytes, choices.pieces ?? 0),
    })),
    {
      code: choices.code ?? code,
      years: choices.years ?? [{ from: '2025-04-01', to: '2026-03-31', homes: 1000 }],
      counting: { ...usualCounting, ...choices.counting },
      today: choices.today ?? '2026-06-12',
    },
  );
}

/** What the `RegisterError` says that counting throws, as it would be printed. */
export async function readTrouble(register: string | Uint8Array, choices: Choices = {}): Promise<string> {
  try {
    await countText(register, choices);
  } catch (error) {
    if (error instanceof RegisterError) return `${error.message}\n  ${error.help}\n  [${error.column}]\n`;
    throw error;
  }
  return 'No trouble.\n';
}

async function* cut(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  if (length === 0) yield bytes;
  else for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

function readCode(): Code {
  const found = loadCode('housing-ombudsman-2024');
  if (!found) throw new Error('codes/housing-ombudsman-2024.yaml is missing');
  return found;
}
