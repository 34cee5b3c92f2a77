import type { Diagnostic } from '../check/diagnostic.ts';
import { makeHarmless } from '../words/short-text.ts';
import type { Report } from './report.ts';

/** The workflow commands that make GitHub Actions show each diagnostic beside its line; `''` if there are none. */
export function printGithub({ verdicts }: Report): string {
  return verdicts
    .flatMap(({ file, diagnostics }) => diagnostics.map((diagnostic) => printAnnotation(file, diagnostic)))
    .join('');
}

function printAnnotation(file: string, diagnostic: Diagnostic): string {
  const { severity, rule, provision, message, help, range } = diagnostic;
  const { start, end } = range;
  // GitHub accepts columns only if both are on one line, and includes the last one.
  const columns =
    start.line === end.line ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) } : {};
  const properties = {
    file,
    line: start.line,
    endLine: end.line,
    ...columns,
    title: makeHarmless(provision ? `${rule} (${provision})` : rule),
  };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const text = `${makeHarmless(message)}\n${makeHarmless(help)}`;
  return `::${severity} ${written.join(',')}::${escapeData(text)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
