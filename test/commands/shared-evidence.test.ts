import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { run } from '../cli/run.ts';
import { copySample } from '../cli/sample.ts';

let folder: string;
let own: string;

const policy = `  policy:
    title: Complaints policy
    url: https://www.harbourvale.example/complaints-policy
    reviewed: 2026-02-11
`;

/** The sample without its entry for the policy, which most of its provisions cite. */
beforeEach(() => {
  folder = copySample((yaml) => {
    own = yaml;
    return yaml.replace(/^ {2}policy:.*\n(?: {4}.*\n)*/m, '');
  });
});

function put(file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function share(documents = policy): void {
  put('selfassess.config.yaml', 'shared-evidence: group/evidence.yaml\n');
  put('group/evidence.yaml', `evidence:\n${documents}`);
}

const check = (...words: string[]) => run(['check', 'sample', ...words], folder);
const rulesOf = (stdout: string) =>
  [...stdout.matchAll(/^(?:error|warning) ([\w-]+):/gm)].map(([, id]) => id);

test('a document that is shared is cited like one of the register', async () => {
  expect(own).toContain('policy:');
  expect(rulesOf((await check()).stdout)).toContain('unknown-evidence');
  share();
  expect(await check()).toMatchObject({ code: 0, stdout: expect.not.stringContaining('error') });
  expect((await run(['build', 'sample', '--only', 'html', '--out', 'site'], folder)).code).toBe(0);
  const page = readFileSync(join(folder, 'site/index.html'), 'utf8');
  expect(page).toContain('<a href="https://www.harbourvale.example/complaints-policy">Complaints policy</a>');
});

test('the register’s own entry goes before one that is shared under the same id', async () => {
  share(`${policy}  letters: { title: Letters of the group, url: "https://group.example/letters" }\n`);
  await run(['build', 'sample', '--only', 'html', '--out', 'site'], folder);
  expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).not.toContain('Letters of the group');
});

test('a citation with a letter wrong is told the shared id that may be meant', async () => {
  share();
  const file = join(folder, 'sample/self-assessment.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/^ {6}- policy: section 2\.1$/m, '      - polcy: section 2.1'),
  );
  const { stdout } = await check();
  expect(rulesOf(stdout)).toContain('unknown-evidence');
  expect(stdout).toContain('Write policy: if that is meant.');
});

test('a shared document last reviewed before the period is told once, where it is first cited', async () => {
  share(policy.replace('2026-02-11', '2019-02-11'));
  const { stdout } = await check();
  expect(stdout.match(/“Complaints policy” was last reviewed on 2019-02-11/g)).toHaveLength(1);
  expect(stdout).toMatch(/sample\/self-assessment\.yaml:\d+/);
});

test('what is wrong in the shared file is told there, once for all assessments', async () => {
  share(
    `${policy}  one: { title: One, file: papers/one.pdf }\n  two: { url: "http://two.example" }\n  three: { titel: Three }\ncode: x\n`,
  );
  const { code, stdout } = await check();
  expect(code).toBe(1);
  const told = [...stdout.matchAll(/^(?:error|warning) ([\w-]+):.*\n +--> group\/evidence\.yaml:(\d+)/gm)];
  expect(told.map(([, rule, line]) => `${rule} ${line}`)).toEqual([
    'missing-file 6',
    'insecure-link 7',
    'unknown-key 8',
    'unknown-key 9',
  ]);
});

test('a file that is not there, or shares nothing, is told', async () => {
  put('selfassess.config.yaml', 'shared-evidence: group/evidence.yaml\n');
  const { code, stdout } = await check();
  expect([code, stdout]).toEqual([
    1,
    expect.stringMatching(
      /^error missing-file: There is no file group\/evidence\.yaml, so its documents are unknown .*\n --> selfassess\.config\.yaml:1:18\n/,
    ),
  ]);
  // The assessment is checked all the same; what is compared would tell as gone what is shared.
  expect(stdout).toMatch(/provisions (?:is|are) complete/);
  expect(await run(['changes', 'sample', 'sample'], folder)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('which selfassess.config.yaml names after shared-evidence:'),
  });
  put('group/evidence.yaml', 'evidence: {}\n');
  expect((await check()).stdout).toContain('The file shares no documents.');
});

test('the shared file itself is never published', async () => {
  share();
  const file = join(folder, 'sample/self-assessment.yaml');
  const text = readFileSync(file, 'utf8').replace(
    /^evidence:\n/m,
    '$&  copy: { title: Copy, file: copy.txt }\n',
  );
  writeFileSync(file, text);
  writeFileSync(join(folder, 'sample/copy.txt'), readFileSync(join(folder, 'group/evidence.yaml')));
  expect((await check()).stdout).toContain('the same as the file of shared evidence');
});

test('changes compare documents that are shared by their titles', async () => {
  share();
  cpSync(join(folder, 'sample'), join(folder, 'next'), { recursive: true });
  const file = join(folder, 'next/self-assessment.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('- policy: section 2.2', '- policy: section 9.9'));
  const { stdout } = await run(['changes', 'sample', 'next'], folder);
  expect(stdout).toContain('Complaints policy: section 2.2 → section 9.9');
});

describe('files that are shared', () => {
  const [title, cited] = ['Complaints policy', 'shared-evidence/papers/policy.pdf'];

  function shareFile(file = 'papers/policy.pdf', content = 'the policy'): void {
    share(`  policy: { title: ${title}, file: ${file} }\n  other: { title: Other, file: other.pdf }\n`);
    put(join('group', file), content);
    put('group/other.pdf', 'not cited');
  }

  const build = () => run(['build', 'sample', '--only', 'html', '--out', 'site'], folder);

  test('are published with each assessment that cites them, and no others are', async () => {
    shareFile();
    cpSync(join(folder, 'sample'), join(folder, 'more/sample'), { recursive: true });
    expect(await check()).toMatchObject({ code: 0 });
    expect((await run(['build', '--only', 'html', '--out', 'site'], folder)).code).toBe(0);
    const copies = readdirSync(join(folder, 'site'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.pdf'))
      .sort();
    expect(copies).toEqual([`more/sample/${cited}`, `sample/${cited}`]);
    expect(readFileSync(join(folder, 'site/sample', cited), 'utf8')).toBe('the policy');
    expect(readFileSync(join(folder, 'site/sample/index.html'), 'utf8')).toContain(
      `<a href="${cited}">${title}</a>`,
    );
  });

  test('are published anew when they change', async () => {
    shareFile();
    await build();
    put('group/papers/policy.pdf', 'the new policy');
    await build();
    expect(readFileSync(join(folder, 'site', cited), 'utf8')).toBe('the new policy');
  });

  test('are part of what is approved', async () => {
    shareFile();
    const words = ['--by', 'Ann Chair', '--role', 'Chair', '--date', '2026-07-22', '--minute', 'HV/26/071'];
    expect(await run(['approve', 'sample', ...words], folder)).toMatchObject({ code: 0 });
    put('group/other.pdf', 'still not cited');
    expect(await run(['verify', 'sample'], folder)).toMatchObject({ code: 0 });
    put('group/papers/policy.pdf', 'another policy');
    expect(await run(['verify', 'sample'], folder)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(cited),
    });
  });

  test.each([
    ['has complaints in it', 'papers/list.csv', 'complaints.csv', 'a list of residents’ complaints'],
    [
      'is the register by another name',
      'policy.pdf',
      'complaints.csv',
      'the same as the register of complaints',
    ],
    ['is a YAML file', 'policy.yaml', 'report.yaml', 'a YAML file'],
    ['is hidden', '.drafts/policy.pdf', 'complaints.csv', 'hidden'],
  ])('one that %s is refused where it is cited, and not published', async (_, file, source, why) => {
    const text = readFileSync(join(folder, 'sample', source), 'utf8');
    shareFile(file, file.endsWith('.csv') ? `${text.split('\n').slice(0, 3).join('\n')}\n` : text);
    const { code, stdout } = await check();
    expect(code).toBe(1);
    expect(stdout).toMatch(/^error private-file:.*\n +--> sample\/self-assessment\.yaml:\d+/m);
    expect(stdout).toContain(why);
    expect((await build()).code).toBe(1);
    expect(existsSync(join(folder, 'site'))).toBe(false);
  });

  const someCases = () =>
    readFileSync(join(folder, 'sample/complaints.csv'), 'utf8').split('\n').slice(0, 4).join('\n');

  test('one that is a register under another name is found however it is cited', async () => {
    shareFile('papers/list.csv', someCases());
    const file = join(folder, 'sample/self-assessment.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('- policy:', '- "p\\x6flicy":'));
    expect((await check()).stdout).toContain('a list of residents’ complaints');
  });

  test.each(['csv', 'pdf'])('another landlord’s register as a .%s is refused', async (ending) => {
    const cases = 'Fall;Eingang;Antwort\n1;2025-04-02;2025-04-09\n';
    put('other/self-assessment.yaml', 'landlord: { name: Another }\n');
    put('other/cases.csv', cases);
    shareFile(`papers/list.${ending}`, cases);
    const { code, stdout } = await check();
    expect(code).toBe(1);
    expect(stdout).toContain('is the same as other/cases.csv in the folder of an assessment');
  });

  test.each([
    ['text', (csv: string) => Buffer.from(csv)],
    ['text of two bytes', (csv: string) => Buffer.from(`\ufeff${csv}`, 'utf16le')],
  ])('a list of complaints is found in %s that is called a PDF', async (_, write) => {
    const csv = someCases();
    shareFile();
    writeFileSync(join(folder, 'group/papers/policy.pdf'), write(csv));
    expect((await check()).stdout).toContain('a list of residents’ complaints');
  });

  test.each([
    [
      'out of the folder',
      '../outside.pdf',
      'missing-file',
      'is not in the folder of the file that shares it',
    ],
    [
      'into an assessment',
      '../group/own/evidence/minutes.pdf',
      'private-file',
      'lies in the folder of an assessment',
    ],
    ['to a name that Windows refuses', 'papers/policy?.pdf', 'unportable-name', 'the sign ?'],
  ])('one that leads %s is told in the shared file', async (_, file, rule, message) => {
    put('group/own/self-assessment.yaml', 'landlord: { name: Another }\n');
    shareFile(file);
    const { code, stdout } = await check();
    expect(code).toBe(1);
    expect(stdout).toContain(message);
    expect(stdout).toMatch(new RegExp(`^error ${rule}:.*\\n +--> group/evidence\\.yaml:2`, 'm'));
  });

  test('one of the assessment’s own may not lie where it is published', async () => {
    shareFile();
    put(`sample/${cited}`, 'mine');
    const file = join(folder, 'sample/self-assessment.yaml');
    const entry = `  mine: { title: Mine, file: ${cited.toUpperCase()} }\n`;
    put(`sample/${cited.toUpperCase()}`, 'mine');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^evidence:\n/m, `$&${entry}`));
    expect((await check()).stdout).toContain('is where a file of shared evidence is published');
  });
});
