import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { readIn, runOn } from '../init/run-init.ts';
import { LanguageClient } from './language-client.ts';

const client = new LanguageClient();
let top = '';
let folder = '';
let text = '';

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), 'selfassess-begun-'));
  await runOn(['init', '.', '--landlord', 'Elm Vale Homes'], top);
  folder = join(top, 'assessments/elm-vale-homes/2025-26');
  text = readIn(folder, 'self-assessment.yaml');
  await client.start();
});
afterAll(() => {
  client.stop();
  rmSync(top, { recursive: true });
});

describe('what init writes, in an editor', () => {
  it.each(['self-assessment.yaml', 'report.yaml'])('has nothing underlined in %s', async (name) =>
    expect(await client.diagnose(readIn(folder, name), folder)).toEqual([]),
  );

  it('has the answers, and the wording of a provision', async () => {
    const offered = await client.complete(text.replace('    comply:\n', '    comply: ¦\n'), folder);
    expect(offered.map(({ label }) => label)).toEqual(['yes', 'no']);
    expect(await client.hover(text.replace('"5.10":', '"5¦.10":'), folder)).toContain(
      'reasonable adjustments',
    );
    const more = await client.complete(text.replace('    commentary:\n', '    commentary:\n    ¦\n'), folder);
    expect(more.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['action', 'alternative', 'review']),
    );
    const register = await client.complete(text.replace('\nevidence:\n', '\nevidence:\n  ¦\n'), folder);
    expect(register.map(({ label }) => label)).toContain('a document with a web address');
  });

  it('has a line under an answer that is none', async () => {
    const answered = text.replace('    comply:\n', '    comply: maybe\n');
    expect(await client.diagnose(answered, folder)).toEqual(['Answer yes or no; nothing in between.']);
  });

  it('reads a procedure by the schema that docs/editors.md names, copied or installed', async () => {
    const page = readFileSync(`${packageRoot}docs/editors.md`, 'utf8');
    const line = /^# yaml-language-server: \$schema=.*$/m.exec(page)?.[0] ?? '';
    const installed = line.replace('self-assessment.schema', 'process.schema');
    mkdirSync(join(top, 'node_modules'));
    symlinkSync(packageRoot, join(top, 'node_modules/selfassess'));
    for (const first of [installed, installed.replace('node_modules/selfassess/', '')]) {
      const procedure = `${first}\nstages:\n  - name: Stage 1\n    respond: { within: ten, from: receipt }\n`;
      expect(await client.diagnose(procedure, folder)).toEqual([
        'Write the number of working days in figures, such as 10.',
      ]);
      expect(await client.hover(procedure.replace('stages', 'sta¦ges'), folder)).toContain(
        'The stages, in order.',
      );
    }
  });

  it('has in its report what each part may be', async () => {
    const report = readIn(folder, 'report.yaml');
    const offered = await client.complete(report.replace('\nfindings:\n', '\nfindings: ¦\n'), folder);
    expect(offered.map(({ label }) => label)).toEqual(['none']);
  });
});
