import { readFileSync } from 'node:fs';
import { CommandError } from '../../command-error.ts';
import { packageRoot } from '../../package-root.ts';
import type { Report, TextStyle } from '../../print/report.ts';
import { printText } from '../../print/text.ts';
import { isThere } from '../disk/exists-in.ts';

type Print = (report: Report, style: TextStyle) => string;

/** A requested format, ready to print. */
export interface Format {
  readonly name: string;
  readonly print: Print;
  /** Where it goes; `''` for the terminal. */
  readonly file: string;
  /** Whether a service matches the files' names with those in the repository. */
  readonly fromRepository: boolean;
}

const formats: Readonly<Record<string, () => Promise<Print>>> = {
  text: async () => printText,
  compact: async () => (await import('../../print/compact.ts')).printCompact,
  json: async () => (await import('../../print/json.ts')).printJson,
  sarif: async () => {
    const { printSarif } = await import('../../print/sarif.ts');
    return (report) => printSarif(report, readRulePage);
  },
  junit: async () => (await import('../../print/junit.ts')).printJunit,
  github: async () => (await import('../../print/github.ts')).printGithub,
  gitlab: async () => (await import('../../print/gitlab.ts')).printGitlab,
  checkstyle: async () => (await import('../../print/checkstyle.ts')).printCheckstyle,
  markdown: async () => (await import('../../print/markdown.ts')).printMarkdown,
};

const matchedByName = ['sarif', 'github', 'gitlab'];

/**
 * Loads the format written as `NAME` or `NAME=FILE`.
 * @throws CommandError if there is no format of that name.
 */
export async function loadFormat(written: string): Promise<Format> {
  const [name = '', ...rest] = written.split('=');
  const load = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (!load) {
    throw new CommandError(
      `There is no format “${name}”.`,
      `Choose one of: ${Object.keys(formats).join(', ')}.`,
    );
  }
  if (rest.length > 0 && rest.join('=') === '') {
    throw new CommandError(
      `--format ${written} names no file.`,
      `Write --format ${name}=findings.txt, or leave the = out.`,
    );
  }
  return { name, print: await load(), file: rest.join('='), fromRepository: matchedByName.includes(name) };
}

function readRulePage(rule: string): string {
  const path = `${packageRoot}docs/rules/${rule}.md`;
  return isThere(path) ? readFileSync(path, 'utf8') : '';
}
