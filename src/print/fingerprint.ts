import { createHash } from 'node:crypto';
import type { Verdict } from '../check/verdict.ts';

/**
 * A fingerprint for each diagnostic of a file, in order, by which a service recognises it after edits elsewhere: made
 * of file, rule, provision and path, never of the line. Repeats are numbered, so no two are the same. 64 hex digits.
 */
export function fingerprintDiagnostics({ file, diagnostics }: Verdict): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ rule, provision, path }) => {
    const place = JSON.stringify([file, rule, provision, path]);
    const number = (seen.get(place) ?? 0) + 1;
    seen.set(place, number);
    return createHash('sha256').update(`${place}${number}`).digest('hex');
  });
}
