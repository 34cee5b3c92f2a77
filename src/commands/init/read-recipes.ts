import { readFileSync } from 'node:fs';
import { packageRoot } from '../../package-root.ts';
import type { Host } from '../../scaffold/tell-host.ts';

/** The file of each host that says what its CI does. */
export const ciFiles: Readonly<Record<Host, string>> = {
  github: '.github/workflows/self-assessment.yml',
  gitlab: '.gitlab-ci.yml',
  azure: 'azure-pipelines.yml',
  bitbucket: 'bitbucket-pipelines.yml',
};

/** A file that `docs/editors.md` shows, as it is shown there: its page is the one place where it is kept. */
export function readEditorFile(path: string): string {
  const [, shown = ''] = readPage('editors').split(`<!-- ${path} -->\n`);
  return shown.slice(shown.indexOf('\n') + 1, shown.indexOf('\n```') + 1);
}

/**
 * The file of CI that `docs/ci.md` shows for a host, for that main branch, and with `--draft`: most of a new assessment is still
 * missing.
 */
export function readCiFile(host: Host, branch: string): string {
  const [, shown = ''] = readPage('ci').split(`\`\`\`yaml\n# ${ciFiles[host]}\n`);
  const recipe = shown.slice(0, shown.indexOf('\n```') + 1);
  return `${note}${recipe}`
    .replace(/\b(selfassess (?:check|build) assessments)\b/g, '$1 --draft')
    .replace('[main]', () => `[${branch}]`)
    .replace('\n    main:\n', () => `\n    ${branch}:\n`);
}

const note = `# Checks the self-assessments at every change, and publishes the pages. With --draft, what is still missing
# passes: take it away, wherever it stands below, when nothing is.
`;

function readPage(name: string): string {
  return readFileSync(`${packageRoot}docs/${name}.md`, 'utf8').replaceAll('\r\n', '\n');
}
