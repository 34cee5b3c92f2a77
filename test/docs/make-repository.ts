import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';
import { run } from '../cli/run.ts';

const year = 'assessments/my-landlord/2025-26';
const git = ['-c', 'user.name=Ruth Okafor', '-c', 'user.email=ruth@my.example', '-c', 'commit.gpgsign=false'];

/**
 * Writes what the pages take to be there into an empty folder: the repository of a landlord with the answers of two years, what it was
 * sent by others, a key to sign with, and the Code of docs/codes.md.
 */
export async function makeRepository(folder: string): Promise<void> {
  for (const one of ['2024-25', '2025-26']) {
    const to = join(folder, 'assessments/my-landlord', one);
    cpSync(join(packageRoot, 'assessments/harbour-vale', one), to, { recursive: true });
  }
  cpSync(join(packageRoot, 'schemas'), join(folder, 'schemas'), { recursive: true });
  cpSync(join(folder, year, 'complaints.csv'), join(folder, 'complaints.csv'));
  await run(['build', year, '--only', 'word,data', '--out', 'public'], folder);
  renameSync(join(folder, 'public/documents/self-assessment.docx'), join(folder, 'form.docx'));
  for (const name of ['self-assessment.csv', 'edited.csv'])
    cpSync(join(folder, 'public/data/self-assessment.csv'), join(folder, name));
  await run(['build', year, '--only', 'html', '--out', 'public'], folder);
  const page = readFileSync(`${packageRoot}docs/codes.md`, 'utf8');
  for (const [, path = '', text = ''] of page.matchAll(/^<!-- (codes\/\S+) -->\n```yaml\n(.*?)^```/gms)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  makeKey(folder);
  writeFileSync(join(folder, '.gitignore'), 'public/\n.ssh/\n');
  for (const words of [
    ['init', '-q', '-b', 'main'],
    ['add', '.'],
    ['commit', '-q', '-m', 'Begin'],
  ])
    execFileSync('git', [...git, ...words], { cwd: folder });
  execFileSync('git', ['update-ref', 'refs/remotes/origin/main', 'HEAD'], { cwd: folder });
}

/** Whether something can be signed here. */
export const canSign = spawnSync('ssh-keygen', ['-Y', 'sign']).error === undefined;

function makeKey(folder: string): void {
  const path = join(folder, '.ssh/id_ed25519');
  mkdirSync(dirname(path));
  if (canSign) execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path]);
  const key = existsSync(`${path}.pub`) ? readFileSync(`${path}.pub`, 'utf8') : '';
  writeFileSync(join(folder, 'signers'), `ruth@my.example namespaces="selfassess" ${key}`);
}
