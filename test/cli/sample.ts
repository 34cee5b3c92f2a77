import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';

export const sampleFolder = join(packageRoot, 'assessments/harbour-vale/2025-26');

/** A new empty folder, removed when the test is over. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'selfassess-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the sample landlord's assessment at `sample/`, its YAML changed by `edit`. Returns the folder around it. */
export function copySample(edit: (yaml: string) => string = (yaml) => yaml): string {
  // The sample's own way to the schemas, three folders up.
  const top = makeFolder();
  symlinkSync(join(packageRoot, 'schemas'), join(top, 'schemas'));
  const folder = join(top, 'assessments/copied');
  cpSync(sampleFolder, join(folder, 'sample'), { recursive: true });
  const file = join(folder, 'sample/self-assessment.yaml');
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
  return folder;
}

/** The lines of one provision in the sample, from its key to the next entry. */
export function findBlock(yaml: string, id: string): string {
  const block = new RegExp(`^  "${id.replace('.', '\\.')}":\\n(?:(?: {4}.*)?\\n)*`, 'm').exec(yaml)?.[0];
  if (!block) throw new Error(`The sample has no provision ${id}.`);
  return block;
}
