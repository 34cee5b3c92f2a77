import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildFiles } from '../../src/commands/build/build-files.ts';
import { packageRoot } from '../../src/package-root.ts';

const folder = mkdtempSync(join(tmpdir(), 'selfassess-pdf-layout-'));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync(`${packageRoot}assessments/harbour-vale`, folder, { recursive: true });

test.each([
  ['', 'a record each'],
  ['pdf-layout: records\n', 'a record each'],
  ['pdf-layout: table\n', 'a table'],
])('settings of %j print %s', async (settings, layout) => {
  writeFileSync(join(folder, 'selfassess.config.yaml'), `fail-on: error\n${settings}`);
  const printed: string[] = [];
  const options = {
    ...{
      draft: false,
      today: '2026-11-21',
      config: '',
      baseline: '',
      only: ['pdf' as const],
      requireApproval: false,
    },
    print: async (html: string) => {
      printed.push(html);
      return { bytes: new Uint8Array(1), pages: 1, problems: [], unnumbered: false };
    },
  };
  const { refused } = await buildFiles([join(folder, '2025-26/self-assessment.yaml')], options, folder);
  expect(refused).toBe(false);
  const [page = ''] = printed;
  expect(page.includes('<table class="provisions">')).toBe(layout === 'a table');
  expect(page.includes('<section class="record')).toBe(layout === 'a record each');
});
