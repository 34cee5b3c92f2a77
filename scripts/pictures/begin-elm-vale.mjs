import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The self-assessment that `docs/first-assessment.md` writes, from the folder it is begun in. */
export const elmVale = 'assessments/elm-vale-homes/2025-26/self-assessment.yaml';

/** Makes the folder in which docs/first-assessment.md begins: selfassess is installed, and a host is known. */
export function makeEmptyFolder(folder, root) {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(root, join(folder, 'node_modules/selfassess'));
  writeFileSync(
    join(folder, 'package.json'),
    '{ "devDependencies": { "selfassess": "file:selfassess-0.1.0.tgz" } }\n',
  );
  execFileSync('git', ['init', '-q'], { cwd: folder });
  execFileSync('git', ['remote', 'add', 'origin', 'https://github.com/elm-vale/complaints.git'], {
    cwd: folder,
  });
}

/** Writes the block of the page with that name in place of the blanks and examples from its key to the next blank line. */
export function writeBlock(folder, page, name) {
  const path = join(folder, elmVale);
  const block = page.split(`<!-- ${name} -->\n\`\`\`yaml\n`)[1].split('```')[0];
  const text = readFileSync(path, 'utf8');
  const start = text.indexOf(name === 'evidence' ? '\nevidence:\n' : `\n  "${name}":\n`) + 1;
  if (start === 0) throw new Error(`The file of init no longer has the blank ${name}`);
  writeFileSync(path, text.slice(0, start) + block + text.slice(text.indexOf('\n\n', start) + 1));
}
