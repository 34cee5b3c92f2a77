import { stringifySafely } from '../words/for-terminal.ts';
import type { Status } from './status.ts';

/** The status for programs. `version` is that of this output; it grows only when readers must change. */
export function printStatusJson(all: readonly Status[], today: string): string {
  return `${stringifySafely({ version: 1, today, assessments: all })}\n`;
}
