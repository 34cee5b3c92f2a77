import type { Report } from './report.ts';
import { printXml } from './xml.ts';

/** A Checkstyle report, which Jenkins, Azure and many review tools read. Files without findings are listed too. */
export function printCheckstyle({ verdicts }: Report): string {
  return printXml({
    name: 'checkstyle',
    attributes: { version: '4.3' },
    content: verdicts.map(({ file, diagnostics }) => ({
      name: 'file',
      attributes: { name: file },
      content: diagnostics.map(({ rule, severity, message, help, range: { start } }) => ({
        name: 'error',
        attributes: {
          line: start.line,
          column: start.column,
          severity,
          message: `${message} ${help}`,
          source: `selfassess.${rule}`,
        },
        content: [],
      })),
    })),
  });
}
