import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts a folder under git with all that is in it, and then changes an answer and what is said of the landlord. */
export function changeSinceCommit(folder) {
  const git = (...words) => execFileSync('git', words, { cwd: folder, stdio: 'ignore' });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Ida Marsh');
  git('config', 'user.email', 'ida@harbour-vale.example');
  git('add', '.');
  git('commit', '--quiet', '--no-verify', '--no-gpg-sign', '-m', 'Begin');
  change(join(folder, 'self-assessment.yaml'), [['by: 2027-01-29', 'by: 2027-02-26']]);
}

/** Types an owner into the form of a provision while another program writes another into the file, and saves. */
export async function meetConflict(page, address, folder) {
  await page.goto(`${address}edit/p/6.3`);
  change(join(folder, 'self-assessment.yaml'), [
    ['owner: Director of Customer Services', 'owner: Head of Repairs'],
  ]);
  await page.$eval('#f-action-owner', (field) => {
    field.value = 'Head of Homes';
  });
  await Promise.all([
    page.waitForNavigation(),
    page.$eval('[name="then"][value="stay"]', (one) => one.click()),
  ]);
}

function change(file, pairs) {
  const text = readFileSync(file, 'utf8');
  const changed = pairs.reduce((all, [from, to]) => all.replace(from, to), text);
  if (changed === text) throw new Error(`${file} does not say what is to be changed`);
  writeFileSync(file, changed);
}
