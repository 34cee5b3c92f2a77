import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegisterReading } from '../../../check/report/report-rule.ts';
import type { Code } from '../../../codes/code.ts';
import type { Codes } from '../../../codes/codes.ts';
import { grammarFrom } from '../../../records/document-grammar.ts';
import type { CountPlan } from '../../../records/plan-count.ts';
import { parseSource } from '../../../source/read/parse-source.ts';
import type { Source } from '../../../source/source.ts';
import { findReason } from '../describe-system-error.ts';
import { existsIn } from '../exists-in.ts';

/**
 * What was read last of each file, and counted last of registers, for those who read the same files again and again. The same bytes
 * under the same Codes are the same reading; of other bytes nothing is kept.
 */
export interface Readings {
  /** The reading of a file as `parseSource` gives it; `file` is what it is called. */
  readonly read: (bytes: Uint8Array, file: string, codes: Codes) => Source;
  /** What was counted last where nothing that it was counted from has changed, or what `count` gives. */
  readonly count: (given: CountGiven, count: () => Promise<RegisterReading>) => Promise<RegisterReading>;
  /** That a file has just been read, as it was written. */
  readonly keep: (source: Source, codes: Codes) => void;
}

/** All that goes into a count. */
interface CountGiven {
  readonly plan: CountPlan;
  readonly code: Code | undefined;
  readonly today: string;
  /** In which the registers lie, an absolute path. */
  readonly folder: string;
}

/** Readings of which there are none yet. */
export function openReadings(): Readings {
  const held = new Map<string, { bytes: Uint8Array; codes: Codes; source: Source }>();
  let last: { key: string; code: Code | undefined; reading: RegisterReading } | undefined;
  return {
    read(bytes, file, codes) {
      const before = held.get(file);
      if (before?.codes === codes && Buffer.compare(before.bytes, bytes) === 0) return before.source;
      const source = readSource(bytes, file, codes);
      held.set(file, { bytes, codes, source });
      return source;
    },
    async count(given, count) {
      const key = nameCount(given);
      if (key !== undefined && last?.key === key && last.code === given.code) return last.reading;
      const reading = await count();
      // What was written while it was counted is counted again.
      last = key !== undefined && key === nameCount(given) ? { key, code: given.code, reading } : undefined;
      return reading;
    },
    keep(source, codes) {
      held.set(source.file, { bytes: new TextEncoder().encode(source.text), codes, source });
    },
  };
}

/** The reading of a file. */
export function readSource(bytes: Uint8Array, file: string, codes: Codes): Source {
  return parseSource(bytes, file, grammarFrom(codes));
}

/** Names the registers, byte for byte, and how they are counted; undefined where one is not there by exactly that name. */
function nameCount({ plan, today, folder }: CountGiven): string | undefined {
  if (!plan.registers.every(({ file }) => existsIn(folder)(file))) return undefined;
  try {
    const hashes = plan.registers.map(({ file }) =>
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    );
    return JSON.stringify([plan, today, hashes]);
  } catch (error) {
    if (findReason(error) === undefined) throw error;
    return undefined;
  }
}
