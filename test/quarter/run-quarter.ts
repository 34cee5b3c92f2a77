import { fileURLToPath } from 'node:url';
import { type Run, run } from '../cli/run.ts';
import { sampleFolder } from '../cli/sample.ts';

/** The folder of these tests. */
export const here = fileURLToPath(new URL('.', import.meta.url));

/** Prints a quarter of the sample, on 21 November 2026. */
export function printSample(quarter: string, ...more: string[]): Promise<Run> {
  return run(['measures', '.', '--quarter', quarter, ...more], sampleFolder);
}

/** Prints a quarter of a register that has neither a report nor a self-assessment beside it. */
export function printBare(quarter: string, ...more: string[]): Promise<Run> {
  return run(['measures', 'bare/cases.csv', '--quarter', quarter, ...more], here);
}
