import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDesk } from '../../../src/commands/edit/desk.ts';
import { run } from '../../cli/run.ts';
import { copySample, readFields } from './open-forms.ts';

const year = 'assessments/harbour-vale-homes/2025-26';

/** What a form sends along that is no word of a person. */
const ours = ['start', 'base'];

/** The forms of a folder without their server, which would make the pages anew after each save. */
function openAsked(folder: string) {
  const options = { config: '', baseline: '', cwd: folder, env: {}, command: 'selfassess' };
  const desk = openDesk(join(folder, 'self-assessment.yaml'), '', {
    ...{ ...options, clock: () => '12:00', readToday: () => '2026-11-21', saved: () => undefined },
  });
  return {
    async ask(path: string, typed?: URLSearchParams) {
      const form = typed ? new TextEncoder().encode(typed.toString()) : null;
      const question = { path, query: '', base: '/secret', form, formType: '', byScript: false };
      const reply = await (typed ? desk.take(question) : desk.show(question));
      const text = 'page' in reply ? reply.page.html : '';
      return { status: reply.status, text, fields: readFields(text) };
    },
  };
}

test('from init to a published, approved year, everything typed in forms and no file touched', async () => {
  const sample = copySample();
  const folder = join(sample, '..');
  const began = ['init', '.', '--landlord', 'Harbour Vale Homes', '--homes', '4812', '--year', '2025-26'];
  expect(await run(began, folder)).toMatchObject({ code: 0 });
  for (const name of ['complaints.csv', 'evidence'])
    cpSync(join(sample, name), join(folder, year, name), { recursive: true });
  rmSync(join(folder, year, 'process.yaml'), { force: true });

  const written = openAsked(sample);
  const forms = openAsked(join(folder, year));
  const lists = `${(await written.ask('')).text}${(await written.ask('evidence/')).text}`;
  const found = [...lists.matchAll(/href="[^"]*\/edit\/([^"?#]+)"/g)].map(([, path = '']) => path);
  const pages = [...new Set(found)].filter((path) => /[^/]$/.test(path) && path !== 'evidence/new');
  for (const path of pages) {
    const [{ fields: said }, { fields }] = [await written.ask(path), await forms.ask(path)];
    const typed = new URLSearchParams([...said].filter(([name]) => !ours.includes(name)));
    for (const name of ours) typed.set(name, fields.get(name) ?? '');
    // A register that is not there yet is asked for with all that can be said of one.
    const register = said.get('performance.register.0');
    if (register) typed.set('performance.register.0.file', register);
    const { status, text } = await forms.ask(path, typed);
    expect([path, status, status === 303 ? '' : text.slice(-2000)]).toEqual([path, 303, '']);
  }

  const type = (...argv: string[]) => run([...argv, '--today', '2026-11-21'], folder);
  const checked = await type('check', year);
  expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('Ready to publish')]);
  const data = async (of: string, out: string) => {
    expect(await type('build', of, '--only', 'data', '--out', out)).toMatchObject({ code: 0 });
    return ['self-assessment', 'annual-report', 'process'].map((name) =>
      // Where the lines of a paragraph break is nobody's word.
      readFileSync(join(folder, out, `data/${name}.json`), 'utf8').replace(/(?<!\\n)\\n(?!\\n)/g, ' '),
    );
  };
  expect(await data(year, 'new-data')).toEqual(await data('2025-26', 'sample-data'));
  const approval = [
    '--by',
    'Ruth Okafor',
    '--role',
    'Chair',
    '--date',
    '2026-07-22',
    '--minute',
    'HV/26/071',
  ];
  expect(await run(['approve', year, ...approval], folder)).toMatchObject({ code: 0 });
  const built = await type('build', year, '--only', 'html', '--require-approval');
  expect([built.code, built.stderr]).toEqual([0, expect.any(String)]);
  expect(existsSync(join(folder, 'public/index.html'))).toBe(true);
  expect(await run(['verify', year], folder)).toMatchObject({ code: 0 });
  // What is new reads as a person would write it: on lines, not in braces.
  const text = readFileSync(join(folder, year, 'self-assessment.yaml'), 'utf8');
  expect(text.split('\n').filter((line) => /^ *[^#]*: \{/.test(line) && !/^period: /.test(line))).toEqual([]);
}, 300_000);
