import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';
import { copySample, findBlock, sampleFolder } from './sample.ts';

/** The evidence of an answer, taken out of its block. */
const withoutEvidence = (yaml: string, id: string) => {
  const block = findBlock(yaml, id);
  return yaml.replace(block, block.replace(/ {4}evidence:\n(?: {6}.*\n)+/, ''));
};
const emptied = ['1.2', '5.1', '9.6'];
/** The sample as a draft: three answers without evidence, the Board's response still to come. */
const copyDraft = () =>
  copySample((yaml) => emptied.reduce(withoutEvidence, yaml).replace(/^ {2}author: .*$/m, '  author:'));
const path = (folder: string) => join(folder, 'sample/self-assessment.yaml');
const edit = (folder: string, change: (yaml: string) => string, file = path(folder)) =>
  writeFileSync(file, change(readFileSync(file, 'utf8')));
const check = (folder: string, ...argv: string[]) =>
  run(['check', 'sample', '--baseline', 'known.yaml', ...argv], folder);
const findings = (stdout: string) =>
  [...stdout.matchAll(/^(error|gap|warning) ([\w-]+):/gm)].map(([, kind, rule]) => `${kind} ${rule}`);

describe('a baseline that a draft wrote', () => {
  it('holds what was missing, and says so', async () => {
    const folder = copyDraft();
    const written = await check(folder, '--draft', '--write-baseline');
    expect([written.code, findings(written.stdout)]).toEqual([0, []]);
    await expect(readFileSync(join(folder, 'known.yaml'), 'utf8')).toMatchFileSnapshot('ratchet.yaml.txt');
    const after = await check(folder, '--draft');
    expect([after.code, findings(after.stdout)]).toEqual([0, []]);
    await expect(`${after.stderr}${after.stdout}`).toMatchFileSnapshot('ratchet.txt');
  });

  it('fails on a gap that is new, and on nothing else', async () => {
    const folder = copyDraft();
    await check(folder, '--draft', '--write-baseline');
    edit(folder, (yaml) => `# A line more\n${withoutEvidence(yaml, '6.3')}`);
    const { code, stdout, stderr } = await check(folder, '--draft');
    expect([code, findings(stdout)]).toEqual([1, ['error missing-evidence']]);
    expect(stdout).toContain('6.3 has no evidence.');
    expect(stderr).toBe(
      '4 gaps are known from known.yaml and not counted.\n' +
        '1 gap is not in known.yaml, and so an error: fill it, or add it with --draft --write-baseline.\n',
    );
  });

  it('fails where an answer that is to be confirmed loses its evidence, and not where one gets some', async () => {
    const open = (yaml: string) =>
      ['1.2', '6.3'].reduce((text, id) => {
        const block = findBlock(text, id);
        return text.replace(block, `${block.trimEnd()}\n    review: { state: to-confirm }\n`);
      }, yaml);
    const folder = copySample((yaml) => withoutEvidence(open(yaml), '1.2'));
    await check(folder, '--draft', '--write-baseline');
    edit(folder, (yaml) =>
      yaml.replace(/^ {2}"1\.2":\n/m, '$&    evidence: [Board minutes of 4 June 2026]\n'),
    );
    expect(findings((await check(folder, '--draft')).stdout)).toEqual([]);
    edit(folder, (yaml) => withoutEvidence(yaml, '6.3'));
    const { code, stdout } = await check(folder, '--draft');
    expect([code, findings(stdout)]).toEqual([1, ['error unconfirmed']]);
    expect(stdout).toContain('6.3 is still to be confirmed, and has no evidence of its own.');
  });

  it('names what is filled, and is pruned of it', async () => {
    const folder = copyDraft();
    await check(folder, '--draft', '--write-baseline');
    edit(folder, (yaml) => yaml.replace(/^ {2}author:$/m, '  author: Grace Lindqvist'));
    const filled = await check(folder, '--draft');
    expect([filled.code, findings(filled.stdout)]).toEqual([0, ['warning stale-baseline']]);
    expect(filled.stdout).toContain(
      '1 entry of the baseline no longer holds: author at governing-body is no longer missing (missing-response). Run “selfassess check --prune-baseline”',
    );
    const before = readFileSync(join(folder, 'known.yaml'), 'utf8');
    await check(folder, '--prune-baseline');
    const strict = readFileSync(join(folder, 'known.yaml'), 'utf8');
    writeFileSync(join(folder, 'known.yaml'), before);
    const pruned = await check(folder, '--draft', '--prune-baseline');
    expect(readFileSync(join(folder, 'known.yaml'), 'utf8')).toBe(strict);
    expect(pruned.stderr).toContain('Took 1 entry that no longer holds out of known.yaml; 3 still hold.\n');
    expect([pruned.code, findings(pruned.stdout)]).toEqual([0, []]);
    edit(folder, (yaml) => yaml.replace(/^ {2}author: .*$/m, '  author:'));
    expect(findings((await check(folder, '--draft')).stdout)).toEqual(['error missing-response']);
  });

  it('stays shut once every gap is filled', async () => {
    const folder = copySample();
    await check(folder, '--draft', '--write-baseline');
    edit(folder, (yaml) => withoutEvidence(yaml, '6.3'));
    expect(findings((await check(folder, '--draft')).stdout)).toEqual(['error missing-evidence']);
  });

  it('takes a provision that is begun for no new gap', async () => {
    const folder = copySample((yaml) => yaml.replace(findBlock(yaml, '5.1'), ''));
    await check(folder, '--draft', '--write-baseline');
    edit(folder, (yaml) => yaml.replace(/^ {2}"5\.2":$/m, '  "5.1":\n    comply: yes\n$&'));
    const begun = await check(folder, '--draft');
    expect([begun.code, findings(begun.stdout)]).toEqual([0, []]);
    await check(folder, '--draft', '--prune-baseline');
    const known = readFileSync(join(folder, 'known.yaml'), 'utf8');
    expect(known).toContain("  missing-evidence:\n    5.1:\n      - 'evidence'\n");
    expect(known).not.toContain('missing-provision');
    expect(findings((await check(folder, '--draft')).stdout)).toEqual([]);
  });

  it('counts for nothing without --draft', async () => {
    const folder = copyDraft();
    await check(folder, '--draft', '--write-baseline');
    const strict = await check(folder);
    expect([strict.code, findings(strict.stdout)]).toEqual([
      1,
      ['error missing-response', ...emptied.map(() => 'error missing-evidence')],
    ]);
    expect(strict.stderr).toBe('4 gaps are known from known.yaml, but only --draft leaves such out.\n');
    expect((await run(['build', 'sample', '--only', 'html', '--baseline', 'known.yaml'], folder)).code).toBe(
      1,
    );
    // To rewrite it for the words loses none of the gaps.
    const before = readFileSync(join(folder, 'known.yaml'), 'utf8');
    const written = await check(folder, '--write-baseline');
    expect(readFileSync(join(folder, 'known.yaml'), 'utf8')).toBe(before);
    expect(written.stderr).not.toContain('not written into it');
  });

  it('lets build show a draft with gaps old and new', async () => {
    const folder = copyDraft();
    await check(folder, '--draft', '--write-baseline');
    edit(folder, (yaml) => withoutEvidence(yaml, '6.3'));
    const built = await run(
      ['build', 'sample', '--draft', '--only', 'html', '--baseline', 'known.yaml'],
      folder,
    );
    expect(built.code).toBe(0);
  });

  it('holds the gaps of the annual report too', async () => {
    const folder = copySample();
    const report = join(folder, 'sample/report.yaml');
    const cut = (key: string) => (yaml: string) =>
      yaml.replace(new RegExp(`^${key}:(?:.*\\n)(?: .*\\n|\\n|#.*\\n)*`, 'm'), '');
    edit(folder, cut('publications'), report);
    await check(folder, '--draft', '--write-baseline');
    expect(readFileSync(join(folder, 'known.yaml'), 'utf8')).toContain(
      "sample/report.yaml:\n  no-new-gaps: {}\n  missing-report-part:\n    publications:\n      - 'publications'\n",
    );
    expect(findings((await check(folder, '--draft')).stdout)).toEqual([]);
    edit(folder, cut('findings'), report);
    expect(findings((await check(folder, '--draft')).stdout)).toEqual(['error missing-report-part']);
  });

  it('says nothing of a file that it does not know', async () => {
    const folder = copySample();
    await check(folder, '--draft', '--write-baseline');
    mkdirSync(join(folder, 'next'));
    cpSync(sampleFolder, join(folder, 'next'), { recursive: true });
    edit(folder, (yaml) => withoutEvidence(yaml, '6.3'), join(folder, 'next/self-assessment.yaml'));
    const both = await run(['check', '.', '--draft', '--baseline', 'known.yaml'], folder);
    expect([both.code, findings(both.stdout)]).toEqual([0, ['gap missing-evidence']]);
  });

  it('is told of files that have gone', async () => {
    const folder = copyDraft();
    await check(folder, '--draft', '--write-baseline');
    renameSync(join(folder, 'sample'), join(folder, 'other'));
    const argv = ['check', 'other', '--draft', '--baseline', 'known.yaml'];
    expect(findings((await run(argv, folder)).stdout)).toContain('warning stale-baseline');
    await run([...argv, '--prune-baseline'], folder);
    expect(readFileSync(join(folder, 'known.yaml'), 'utf8')).not.toContain('sample/');
  });
});

it('a baseline of words alone leaves the gaps of a draft as they are', async () => {
  const folder = copyDraft();
  const written = await check(folder, '--write-baseline');
  expect(written.stderr).toContain(
    '4 gaps are not written into it: add --draft to hold what is missing too.\n',
  );
  const draft = await check(folder, '--draft');
  expect([draft.code, findings(draft.stdout)]).toEqual([
    0,
    ['gap missing-response', ...emptied.map(() => 'gap missing-evidence')],
  ]);
});

it('keeps what it knows of a provision whose answer is taken out, and is pruned alike with and without --draft', async () => {
  const folder = copyDraft();
  await check(folder, '--draft', '--write-baseline');
  edit(folder, (yaml) => {
    const block = findBlock(yaml, '5.1');
    return yaml.replace(block, block.replace(/^ {4}comply: .*$/m, '    comply:'));
  });
  const before = readFileSync(join(folder, 'known.yaml'), 'utf8');
  const draft = await check(folder, '--draft', '--prune-baseline');
  expect([draft.code, findings(draft.stdout)]).toEqual([1, ['error missing-answer']]);
  expect(readFileSync(join(folder, 'known.yaml'), 'utf8')).toBe(before);
  const strict = await check(folder, '--prune-baseline');
  expect(findings(strict.stdout).filter((one) => one.includes('stale'))).toEqual([]);
  expect(readFileSync(join(folder, 'known.yaml'), 'utf8')).toBe(before);
});

it('says what is filled after what is wrong, in one line', async () => {
  const folder = copyDraft();
  await check(folder, '--draft', '--write-baseline');
  edit(folder, (yaml) => withoutEvidence(yaml, '6.3').replace(/^ {2}author:$/m, '  author: Grace Lindqvist'));
  const { stdout } = await check(folder, '--draft');
  expect(findings(stdout)).toEqual(['error missing-evidence', 'warning stale-baseline']);
  expect(stdout).not.toMatch(/^ *--> known\.yaml/m);
  expect(stdout).toContain('A draft with faults: ');
});
