import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { packageRoot } from '../package-root.ts';

/** Our own words on a provision, never the regulator's: a short name, and what good evidence for it is. */
export interface Guidance {
  readonly title: string;
  readonly evidence: string;
}

/** The advice on a Code's provisions by id; empty where we have none for that Code. */
export function loadGuidance(codeId: string): ReadonlyMap<string, Guidance> {
  const path = `${packageRoot}codes/${codeId}.guidance.yaml`;
  if (!existsSync(path)) return new Map();
  // Read with text keys, or 5.10 would become 5.1.
  const file: { provisions: Record<string, Guidance> } = parse(readFileSync(path, 'utf8'), {
    schema: 'failsafe',
  });
  return new Map(Object.entries(file.provisions));
}
