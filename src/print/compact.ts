import { makeHarmless } from '../words/short-text.ts';
import type { Report } from './report.ts';

/**
 * One line per diagnostic, `file:line:column: severity rule: message`, for grep, editors and scripts; `''` for none.
 */
export function printCompact({ verdicts }: Report): string {
  return verdicts
    .flatMap(({ file, diagnostics }) =>
      diagnostics.map(({ range: { start }, severity, rule, message }) =>
        makeHarmless(`${file}:${start.line}:${start.column}: ${severity} ${rule}: ${message}`),
      ),
    )
    .map((line) => `${line}\n`)
    .join('');
}
