import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../cli/run.ts';

/** An invented Code that has none of the first one's features, and an assessment that answers it. */
const own = new URL('own/', import.meta.url).pathname;
const assessment = `code: water-courtesy-2030
landlord: { name: Harbour Vale Moorings }
period: { from: 2029-04-01, to: 2030-03-31 }
assessed: 2030-06-12
provisions:
  A1:
    comply: kept
    commentary: Our crews wave first, and the lock log counts the waves of each month.
  A2:
    comply: always
    commentary: Boaters are told twice, by whoever is on duty at the lock that day.
  B 1(a): { comply: broken, alternative: The swan is asked first. }
  B 1(b): { comply: does not apply }
`;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'selfassess-own-'));
  mkdirSync(join(folder, 'boats/2030'), { recursive: true });
  cpSync(own, join(folder, 'codes'), { recursive: true });
  rmSync(join(folder, 'codes/lantern-order.yaml'));
  write('boats/2030/self-assessment.yaml', assessment);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

function damage(path: string): void {
  write(path, readFileSync(join(folder, path), 'utf8').replace('counts-as: no,', 'counts-as: neither,'));
}

describe('a Code of the landlord’s own', () => {
  it('is found in a folder above the assessment, and the nearest of several is taken', async () => {
    expect((await run(['check', '--format', 'compact'], folder)).stdout).toBe('');
    mkdirSync(join(folder, 'boats/2030/codes'));
    const near = readFileSync(`${own}water-courtesy-2030.yaml`, 'utf8').replaceAll('A1', 'A9');
    write('boats/2030/codes/water-courtesy-2030.yaml', near);
    const { stdout } = await run(['check', '--format', 'compact'], folder);
    expect(stdout).toContain('A9');
    expect(stdout).toContain('“A1” is not a provision of the Promises to Boaters 2030.');
  });

  it('is checked by itself', async () => {
    const { code, stdout } = await run(['check', 'codes/water-courtesy-2030.yaml'], folder);
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing is wrong with the file of this Code.');
    damage('codes/water-courtesy-2030.yaml');
    const faulty = await run(['check', 'codes/water-courtesy-2030.yaml'], folder);
    expect(faulty.code).toBe(1);
    expect(faulty.stdout).toContain('None of the answers counts as no.');
  });

  it('with faults is shown once, and each assessment that names it says so', async () => {
    mkdirSync(join(folder, 'boats/2031'));
    write('boats/2031/self-assessment.yaml', assessment);
    damage('codes/water-courtesy-2030.yaml');
    const { code, stdout } = await run(['check', '--format', 'compact'], folder);
    expect(code).toBe(1);
    await expect(stdout).toMatchFileSnapshot('faulty-code.txt');
    const build = await run(['build', '--draft'], folder);
    expect([build.code, build.stdout]).toEqual([1, expect.stringContaining('counts as no')]);
    for (const argv of [
      ['explain', 'A1', '--code', 'water-courtesy-2030'],
      ['codes', 'water-courtesy-2030'],
      ['rollover', 'boats/2030', '--to', 'next'],
      ['changes', 'boats/2030', 'boats/2031'],
    ]) {
      const { code, stderr } = await run(argv, folder);
      expect([argv[0], code]).toEqual([argv[0], 2]);
      expect(stderr).toContain(
        '“water-courtesy-2030” cannot be used because of faults in codes/water-courtesy-2030.yaml.',
      );
    }
    expect((await run(['codes'], folder)).stdout).toContain('cannot be used because of faults');
  });

  it('cannot take the place of ours', async () => {
    const sample = readFileSync(
      new URL('../../assessments/harbour-vale/2025-26/self-assessment.yaml', import.meta.url),
    );
    write('boats/2030/self-assessment.yaml', sample.toString());
    const text = readFileSync(`${own}water-courtesy-2030.yaml`, 'utf8');
    write('codes/housing-ombudsman-2024.yaml', text.replace('water-courtesy-2030', 'housing-ombudsman-2024'));
    const { code, stdout } = await run(['check', '--format', 'compact'], folder);
    expect(code).toBe(1);
    expect(stdout).toContain('codes/housing-ombudsman-2024.yaml:3:5');
    expect(stdout).toContain('comes with selfassess');
    expect(stdout).not.toContain('unknown-');
  });

  it('is not looked for under a name that leads elsewhere, nor in what is no file', async () => {
    mkdirSync(join(folder, 'codes/folder.yaml'));
    symlinkSync(join(folder, 'gone.yaml'), join(folder, 'codes/link.yaml'));
    for (const id of ['../codes/water-courtesy-2030', 'folder', 'link', 'Water', '.', 'constructor']) {
      write('boats/2030/self-assessment.yaml', assessment.replace('water-courtesy-2030', `'${id}'`));
      const { code, stdout } = await run(['check', '--format', 'compact'], folder);
      expect([id, code]).toEqual([id, 1]);
      expect(stdout).toContain(`“${id}” is not a Code this command knows`);
    }
  });

  it('known only in part cannot be answered', async () => {
    const path = 'codes/water-courtesy-2030.yaml';
    write(path, `${readFileSync(join(folder, path), 'utf8')}incomplete: The second section.\n`);
    const { code, stdout } = await run(['check', '--format', 'compact'], folder);
    expect(code).toBe(1);
    expect(stdout).toContain('“water-courtesy-2030” is known only in part');
  });

  it('may not be an edition of ours that is known only in part', async () => {
    write(
      'boats/2030/self-assessment.yaml',
      assessment.replace('water-courtesy-2030', 'housing-ombudsman-2022'),
    );
    const { code, stdout } = await run(['check'], folder);
    expect(code).toBe(1);
    expect(stdout).toContain('“housing-ombudsman-2022” is an earlier edition, known only in part');
    expect(stdout).toContain('code: housing-ombudsman-2024');
    const { stderr } = await run(['explain', '1.2', '--code', 'housing-ombudsman-2022'], folder);
    expect(stderr).toContain('known only in part');
  });

  it('is listed and explained', async () => {
    const commands = [
      ['codes'],
      ['codes', 'water-courtesy-2030'],
      ['codes', 'water-courtesy-2031'],
      ['explain', 'B 1(a)', '--code', 'water-courtesy-2030'],
      ['explain', 'L1', '--code', 'water-courtesy-2031'],
    ];
    const said: string[] = [];
    for (const argv of commands) {
      said.push(`$ selfassess ${argv.join(' ')}\n${(await run(argv, folder)).stdout}`);
    }
    await expect(said.join('\n')).toMatchFileSnapshot('reference.txt');
  });
});

describe('a map of the landlord’s own', () => {
  const roll = ['rollover', 'boats/2030', '--to', 'boats/2031', '--code', 'water-courtesy-2031'];

  it('carries answers to the next edition, and pairs provisions that are compared', async () => {
    const { code, stderr } = await run(roll, folder);
    expect([code, stderr]).toEqual([0, expect.stringContaining('W1: Was A1.')]);
    const changes = await run(['changes', 'boats/2030', 'boats/2031'], folder);
    expect(changes.code).toBe(0);
    expect(changes.stdout).toContain('Provisions are numbered as in the later one.');
    expect(changes.stdout).toContain('New, or merged from several, and so not compared: L1 and L2.');
  });

  it.each([
    ['from: water-courtesy-2030', 'from: water-courtesy-2029', ':2:7: The map leads from'],
    ['W1: { from: [A1] }', 'W7: { from: [A1] }', ':5:3: “W7” is not a provision of water-courtesy-2031.'],
    ['W1: { from: [A1] }', 'W1: { from: [A7] }', ':5:16: “A7” is not a provision of water-courtesy-2030.'],
    ['wording: changed', 'wording: other', ':6:'],
    ['W1: { from: [A1] }', 'W1: { from: [A1, A1] }', ':5:20: “A1” is listed twice.'],
    ['provisions:', 'gone: [A1]\nprovisions:', ':4:8: “A1” is gone, and yet carried over.'],
    ['provisions:', 'provision:', ':4:1: “provision” is not a key'],
    ['to: water-courtesy-2031', '', ':2:1: to is not given.'],
  ])('with a fault (%s) is refused with its line', async (from, to, said) => {
    const path = 'codes/water-courtesy-2030.water-courtesy-2031.map.yaml';
    write(path, readFileSync(join(folder, path), 'utf8').replace(from, to));
    const { code, stderr } = await run(roll, folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${path}${said}`)]);
  });
});

it('a revision is read by the Code that it had', async () => {
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...words], { cwd: folder });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'one');
  rmSync(join(folder, 'codes/water-courtesy-2030.yaml'));
  write('boats/2030/self-assessment.yaml', assessment.replace('-2030', '-2031').replace('A1:', 'W1:'));
  const { code, stdout, stderr } = await run(['changes', 'HEAD:boats/2030'], folder);
  expect([code, stderr]).toEqual([0, expect.stringContaining('could not be read')]);
  expect(stdout).toContain('not compared: L1 and L2.');
  expect(stdout).toContain('water-courtesy-2030');
});
