import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../cli/run.ts';

/** An invented Code of three stages, with times, questions and letters of its own, and two procedures under it. */
const folder = new URL('procedure/', import.meta.url).pathname;

test('a procedure is held against the times, questions and letters of its own Code', async () => {
  const sound = await run(['check', 'kites', '--format', 'compact'], folder);
  expect(sound).toMatchObject({ code: 0, stdout: '' });
  const faulty = await run(['check', 'faulty'], folder);
  await expect(faulty.stdout).toMatchFileSnapshot('procedure/faulty.txt');
});

test('its page tells stages, letters and regulator as its own Code has them', async () => {
  const out = mkdtempSync(join(tmpdir(), 'selfassess-kites-'));
  const { code } = await run(['build', 'kites', '--only', 'html', '--out', join(out, 'pages')], folder);
  expect(code).toBe(0);
  const page = readFileSync(join(out, 'pages/process.html'), 'utf8');
  rmSync(out, { recursive: true });
  expect(page).toContain('There are three stages: First gate, Second gate and Third gate.');
  expect(page).toContain('<li>what we rule</li>');
  expect(page).toContain('<h2 id="ombudsman">The Warden</h2>');
  expect(page.replaceAll('#ombudsman', '').replaceAll('id="ombudsman"', '')).not.toMatch(/ombudsman/i);
});
