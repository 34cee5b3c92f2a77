import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { run } from '../cli/run.ts';
import { LanguageClient } from './language-client.ts';

const client = new LanguageClient();
let folder = '';
const head = `# yaml-language-server: $schema=schema.json
code: water-courtesy-2030
landlord: { name: Harbour Vale Moorings }
period: { from: 2029-04-01, to: 2030-03-31 }
assessed: 2030-06-12
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'selfassess-schema-'));
  cpSync(`${packageRoot}test/codes/own`, join(folder, 'codes'), { recursive: true });
  rmSync(join(folder, 'codes/lantern-order.yaml'));
  const written = await run(['schema', '--out', 'schema.json'], folder);
  expect(written).toEqual({ code: 0, stdout: '', stderr: '' });
  await client.start();
});
afterAll(() => {
  client.stop();
  rmSync(folder, { recursive: true });
});

describe('a Code of the landlord’s own, by `selfassess schema`', () => {
  it('shows its wording on hover', async () => {
    const shown = await client.hover(`${head}provisions:\n  ¦A1:\n    comply: kept\n`, folder);
    expect(shown).toContain('A boater who waves is waved at, whatever the weather and whoever is looking.');
    expect(shown).toContain('Office for Courtesy on Water, Promises to Boaters (2030)');
    const listed = await client.hover(`${head}provisions:\n  B 1¦(a):\n    comply: kept\n`, folder);
    expect(listed).toContain('a swan is already in it; or');
  });

  it('offers the Codes, its provisions and its answers', async () => {
    const labels = async (text: string) => (await client.complete(text, folder)).map(({ label }) => label);
    expect(await labels('# yaml-language-server: $schema=schema.json\ncode: ¦')).toEqual([
      'housing-ombudsman-2024',
      'water-courtesy-2030',
      'water-courtesy-2031',
    ]);
    expect(await labels(`${head}provisions:\n  ¦`)).toEqual(['A1', 'A2', 'B 1(a)', 'B 1(b)']);
    expect(await labels(`${head}provisions:\n  A1:\n    comply: ¦`)).toEqual([
      'kept',
      'mostly kept',
      'broken',
      'does not apply',
    ]);
    expect((await labels(`${head}provisions:\n  A1:\n    ¦`)).slice(0, 5)).toEqual([
      'Kept',
      'Mostly kept',
      'Broken',
      'Does not apply',
      'comply',
    ]);
  });

  it('underlines what is not one of its answers or provisions, and nothing else', async () => {
    const answers = ['kept', 'Always.', 'Mostly kept', 'BROKEN', 'does not apply'];
    for (const answer of answers) {
      expect(
        await client.diagnose(
          `${head}provisions:\n  A1: { comply: ${answer}, alternative: By hand. }\n`,
          folder,
        ),
      ).toEqual([]);
    }
    expect(await client.diagnose(`${head}provisions:\n  A1: { comply: yes }\n`, folder)).toEqual([
      'Answer kept, mostly kept, broken or does not apply.',
    ]);
    expect(await client.diagnose(`${head}provisions:\n  A7: { comply: kept }\n`, folder)).toEqual([
      'There is no such provision in the Promises to Boaters (2030), A1 to B 1(b).',
    ]);
  });

  it('leaves those of ours as they were', async () => {
    const text = head.replace('water-courtesy-2030', 'housing-ombudsman-2024');
    expect(await client.diagnose(`${text}provisions:\n  "6.10": { comply: kept }\n`, folder)).toEqual([
      'Answer yes or no; nothing in between.',
    ]);
  });
});

describe('selfassess schema', () => {
  it.each(['self-assessment', 'report', 'code', 'code-map', 'config'])(
    'prints the schema of %s as the package has it, where there is no other Code',
    async (name) => {
      const { code, stdout } = await run(['schema', name], tmpdir());
      expect(code).toBe(0);
      const path = `${packageRoot}schemas/${name}.schema.json`;
      expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(path, 'utf8')));
    },
  );

  it('looks in another folder where one is named, and leaves out a Code with faults', async () => {
    mkdirSync(join(folder, 'faulty/codes'), { recursive: true });
    writeFileSync(join(folder, 'faulty/codes/boats.yaml'), 'id: ships\n');
    const { code, stdout, stderr } = await run(['schema', '--dir', join(folder, 'faulty')], tmpdir());
    expect([code, JSON.parse(stdout).properties.code.enum]).toEqual([
      1,
      ['housing-ombudsman-2024', 'water-courtesy-2030', 'water-courtesy-2031'],
    ]);
    expect(stderr).toMatch(
      /^Left out because it has faults: .*boats\.yaml\. “selfassess check .*boats\.yaml” lists them\.\n$/,
    );
  });

  it.each([
    [['schema', 'self-assesment'], 'There is no schema “self-assesment”.\n  Did you mean self-assessment?'],
    [['schema', '../package'], 'There is no schema “../package”.'],
    [['schema', '--out', 'self-assessment.yaml'], 'self-assessment.yaml cannot be the name of a schema.'],
  ])('%j cannot be done', async (argv, said) => {
    const { code, stderr } = await run(argv, folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});
