import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Desk, openDesk } from '../../../src/commands/edit/desk.ts';
import { copySample, readFields } from './open-forms.ts';

const pages = ['p/6.3', 'p/1.2', 'about/landlord', 'report/performance', 'procedure/stages'];
const files = ['self-assessment.yaml', 'report.yaml', 'process.yaml', 'complaints.csv'];
const typed = ['', 'Head of Homes', 'no', '2027-13-45', 'Tŷ Gwyn: “yes” # 1', 'We hope to do better.'];

function open(folder: string): Desk {
  return openDesk(join(folder, 'self-assessment.yaml'), '', {
    ...{ readToday: () => '2026-11-21', config: '', baseline: '', cwd: folder, env: {} },
    ...{ command: 'selfassess', clock: () => '12:00', saved: () => undefined },
  });
}

const asked = { base: '', byScript: true, form: null, formType: '' };

/** What a desk tells of all that was found, and the list, without what only it can take back. */
async function tell(desk: Desk): Promise<unknown[]> {
  const notes = await Promise.all(
    pages.map((path) => desk.show({ ...asked, path, query: 'notes' }).catch(String)),
  );
  const list = await desk.show({ ...asked, path: '', query: '' });
  const html = 'page' in list ? list.page.html : '';
  return [...notes, list.status, html.replace(/<form class="edit-undo"[\s\S]*?<\/form>/g, '')];
}

async function leaveField(desk: Desk, path: string, field: number, words: string): Promise<void> {
  const page = await desk.show({ ...asked, path, query: '' });
  const fields = readFields('page' in page ? page.page.html : '');
  const names = [...fields.keys()].filter((name) => !/^(?:start|base)$|\.(?:rows|shown)$/.test(name));
  const name = names[field % names.length];
  if (name !== undefined) fields.set(name, words);
  await desk.take({ ...asked, path, query: '', form: new TextEncoder().encode(fields.toString()) });
}

/** Takes out a line, writes one twice or changes a figure in it; of a file that is gone, brings it back. */
function byHand(path: string, at: number, how: number, before: string): void {
  if (how === 0 && !path.endsWith('self-assessment.yaml')) {
    rmSync(path, { force: true });
    return;
  }
  const text = existsSync(path) ? readFileSync(path, 'utf8') : before;
  const lines = text.split('\n');
  const line = at % lines.length;
  const old = lines[line] ?? '';
  const changed =
    how === 1 ? [] : how === 2 ? [old, old] : [old.replace(/\d/, (digit) => `${(Number(digit) + 1) % 10}`)];
  lines.splice(line, 1, ...changed);
  writeFileSync(path, lines.join('\n'));
}

test('what is found after any edits, in forms or by hand, is what is found by a program that read nothing before', async () => {
  const step = fc.oneof(
    fc.record({ page: fc.constantFrom(...pages), field: fc.nat(40), words: fc.constantFrom(...typed) }),
    fc.record({ file: fc.constantFrom(...files), at: fc.nat(), how: fc.nat(3) }),
  );
  const steps = fc.array(step, { minLength: 6, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const folder = copySample();
      const before = new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
      const desk = open(folder);
      await tell(desk);
      for (const one of taken) {
        if ('page' in one) await leaveField(desk, one.page, one.field, one.words);
        else byHand(join(folder, one.file), one.at, one.how, before.get(one.file) ?? '');
        expect(await tell(desk)).toEqual(await tell(open(folder)));
      }
    }),
    { numRuns: 3, seed: 15, endOnFailure: true },
  );
}, 300_000);
