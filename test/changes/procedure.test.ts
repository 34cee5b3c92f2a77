import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareProcedures } from '../../src/changes/compare-procedures.ts';
import { run } from '../cli/run.ts';
import { copySample } from '../cli/sample.ts';
import { close, compile, expectFit } from '../print/schemas.ts';
import { checkText, sampleProcess } from '../process/sample-process.ts';
import { compare } from './run-changes.ts';

/** The sample, and beside it the same with another procedure, as `changes` is asked for both. */
async function change(
  edits: readonly (readonly [string, string])[],
  format: 'text' | 'markdown' | 'json' | 'html',
) {
  const folder = copySample();
  await run(['rollover', 'sample', '--to', 'later'], folder);
  for (const name of ['report.yaml', 'complaints.csv']) rmSync(join(folder, 'sample', name));
  const [from, to] = [join(folder, 'sample'), join(folder, 'later')];
  rmSync(join(to, 'report.yaml'), { force: true });
  writeFileSync(join(to, 'self-assessment.yaml'), readFileSync(join(from, 'self-assessment.yaml')));
  const text = edits.reduce((before, [old, fresh]) => {
    expect(before).toContain(old);
    return before.replace(old, fresh);
  }, sampleProcess);
  writeFileSync(join(to, 'process.yaml'), text);
  return (await compare(['sample', 'later'], folder, { format })).stdout;
}

const edits = [
  ['within: 10, from: acknowledgement', 'within: 8, from: acknowledgement'],
  ['reasons, remedy,', 'remedy,'],
  ['  - { by: Email, how: complaints@harbourvale.example. }\n', ''],
  ['    - It has been through both of our stages before.\n', '    - We looked into it before.\n'],
  ['phone: ', 'phone: 020 7946 0001 # '],
  ['follows it until', 'keeps an eye on it until'],
] as const;

test.each(['text', 'markdown'] as const)('two procedures as %s', async (format) => {
  await expect(await change(edits, format)).toMatchFileSnapshot(
    `procedure.${format === 'markdown' ? 'md' : format}.txt`,
  );
});

test('two procedures as a page, which links to what changed', async () => {
  const html = await change(edits, 'html');
  expect(html).toContain('<a href="#procedure">Procedure</a>');
  const section = /<section>\n<h2 id="procedure">.*?<\/section>\n/s.exec(html)?.[0] ?? '';
  await expect(section).toMatchFileSnapshot('procedure.html');
});

test('two procedures as data', async () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../schemas/changes.schema.json', import.meta.url), 'utf8'),
  );
  const json = await change(edits, 'json');
  expectFit(compile(close(schema)), json);
  expect(JSON.parse(json).procedure[0]).toEqual({
    part: ['stages', 'Stage 1', 'respond'],
    before: 'within 10 working days from acknowledgement',
    after: 'within 8 working days from acknowledgement',
  });
});

test('a procedure that is the same is no change, and one stage by another name is one', () => {
  const read = (text: string) => checkText(text).procedure;
  const sample = read(sampleProcess);
  expect(compareProcedures(sample, sample)).toEqual([]);
  const renamed = read(sampleProcess.replace('- name: Stage 2', '- name: Review'));
  const changes = compareProcedures(sample, renamed);
  expect(changes).toEqual([{ part: ['stages', 'Review', 'name'], before: 'Stage 2', after: 'Review' }]);
});

test('one that is new or gone is told whole', () => {
  const { procedure } = checkText(sampleProcess);
  const fresh = compareProcedures(null, procedure);
  expect(fresh.length).toBeGreaterThan(20);
  expect(fresh.every(({ before, after }) => before === '' && after !== '')).toBe(true);
  const gone = compareProcedures(procedure, null);
  expect(gone.map(({ part, before, after }) => [part, after, before])).toEqual(
    fresh.map(({ part, before, after }) => [part, before, after]),
  );
});

test('an approval is told, and what is other since then', async () => {
  const folder = copySample();
  for (const name of ['report.yaml', 'complaints.csv']) rmSync(join(folder, 'sample', name));
  await run(['rollover', 'sample', '--to', 'later'], folder);
  const text = readFileSync(join(folder, 'sample/self-assessment.yaml'));
  writeFileSync(join(folder, 'later/self-assessment.yaml'), text);
  const who = ['--by', 'Ada Nwosu', '--role', 'Chair', '--date', '2026-07-22', '--minute', 'HV/26/071'];
  expect((await run(['approve', 'later', ...who], folder)).code).toBe(0);
  const tell = async () => {
    const { stdout } = await compare(['sample', 'later'], folder, { format: 'json' });
    return JSON.parse(stdout).approval;
  };
  const by = 'By the Board on 22 July 2026 (minute HV/26/071)';
  expect(await tell()).toEqual([{ before: '', after: by }]);
  const path = join(folder, 'later/process.yaml');
  writeFileSync(
    path,
    readFileSync(path, 'utf8')
      .replace('keeps a note', 'keep no note')
      .replace('support: |\n', 'support: |\n  Ask.\n'),
  );
  expect(await tell()).toEqual([{ before: '', after: `${by}; since then other: the procedure (support)` }]);
  writeFileSync(join(folder, 'later/approval.yaml'), 'nothing');
  expect((await tell())[0].after).toMatch(/^Not to be read: /);
});
