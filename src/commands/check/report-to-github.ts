import { appendFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Report } from '../../print/report.ts';
import { describeSystemError } from '../disk/describe-system-error.ts';
import { isThere } from '../disk/exists-in.ts';
import { showPath } from '../disk/find-assessments.ts';
import { isInside } from '../disk/is-inside.ts';
import type { World } from '../world.ts';

/**
 * In a GitHub Actions job: adds annotations to the text if no format was asked for; then, or if `github` was asked for,
 * adds the verdict to the job's summary. Elsewhere does nothing.
 */
export async function reportToGithub(report: Report, asked: readonly string[], world: World): Promise<void> {
  if (world.env['GITHUB_ACTIONS'] !== 'true') return;
  if (asked.length === 0) {
    const { printGithub } = await import('../../print/github.ts');
    world.stdout.write(printGithub(nameFromRepository(report, world)), 'commands');
  }
  const summary = world.env['GITHUB_STEP_SUMMARY'];
  if (!summary || (asked.length > 0 && !asked.includes('github'))) return;
  const { printMarkdown } = await import('../../print/markdown.ts');
  try {
    appendFileSync(summary, `${printMarkdown(report)}\n`);
  } catch (error) {
    const trouble = describeSystemError(error);
    if (!trouble) throw error;
    world.stderr.write(`The job summary is left out. ${trouble.message}\n`);
  }
}

/** The report with its files named from the root of their repository, if they lie where the CI job works. */
export function nameFromRepository(report: Report, { env, cwd }: World): Report {
  const workspace = env['GITHUB_WORKSPACE'] ?? env['CI_PROJECT_DIR'];
  if (!workspace) return report;
  const name = (file: string) => {
    const path = resolve(cwd, file);
    return isInside(workspace, path) ? showPath(path, findRepository(path, workspace)) : file;
  };
  const verdicts = report.verdicts.map((verdict) => ({
    ...verdict,
    file: name(verdict.file),
    diagnostics: verdict.diagnostics.map((diagnostic) => ({
      ...diagnostic,
      related: diagnostic.related.map((other) => ({ ...other, file: name(other.file) })),
    })),
  }));
  return { ...report, verdicts };
}

/** The outermost repository in the workspace that holds the file, where it was checked out below it; or the workspace. */
function findRepository(path: string, workspace: string): string {
  let found = workspace;
  for (let folder = dirname(path); isInside(workspace, folder); folder = dirname(folder)) {
    if (isThere(join(folder, '.git'))) found = folder;
    if (dirname(folder) === folder) break;
  }
  return found;
}
