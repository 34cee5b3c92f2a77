import { listData, readData } from './read-data.ts';

/** Our own words on a provision, never the regulator's: a short name, and what good evidence for it is. */
export interface Guidance {
  readonly title: string;
  readonly evidence: string;
}

/** The advice on a Code's provisions by id; empty where we have none for that Code. */
export function loadGuidance(codeId: string): ReadonlyMap<string, Guidance> {
  const name = `${codeId}.guidance`;
  if (!listData().includes(name)) return new Map();
  return new Map(Object.entries(readData<{ provisions: Record<string, Guidance> }>(name).provisions));
}
