// Makes the program build the expressions that it builds only when they are wanted: by running its commands on the files
// of the tests, and by trying every table of words on sentences that it finds.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `modules` is the bundle of all modules, `nameOf` the name in it of a file below src. */
export async function force(modules, nameOf) {
  const scratch = mkdtempSync(join(tmpdir(), 'expressions-'));
  try {
    for (const argv of listCommands(scratch)) await modules[nameOf('main.ts')].main(worldOf(argv));
  } finally {
    rmSync(scratch, { recursive: true });
  }
  tryTables(modules, nameOf);
  callOthers((file) => modules[nameOf(file)]);
}

/** Calls what no command above comes to. */
function callOthers(from) {
  const code = from('codes/codes.ts').loadCode('housing-ombudsman-2024');
  const quarters = from('words/quarters.ts');
  quarters.readQuarter('1', '2025-04-01', true);
  quarters.guessQuarter('quarter 1 of 2025', '2025-04-01');
  from('editor/answer-schema.ts').takesAnswers({ pattern: '^yes$' }, code);
  from('import/place/joined/share-rows.ts').idsIn('1.2, 1.3', {
    ids: String.raw`\d{1,2}\.\d{1,2}`,
    idOf: String,
    code,
  });
  from('import/place/read-answer.ts').readAnswer('Under way', [
    { answer: 'partial', label: 'Under way', accepted: ['being done'], needs: [], countsAs: 'no' },
  ]);
  from('import/read/text/sheet-errors.ts').withoutErrorWords('Words');
  from('register/read/cells/date-errors.ts').mixedOrders(['3/4/2026', '13/4/2026', '4/13/2026']);
}

function listCommands(scratch) {
  const list = (folder, form) =>
    readdirSync(`${root}test/${folder}`)
      .filter((name) => form.test(name))
      .map((name) => `test/${folder}/${name}`);
  const sample = 'assessments/harbour-vale/2025-26';
  return [
    ...list('check', /\.yaml$/).map((path) => ['check', '--draft', path]),
    ['check', sample],
    ...list('import', /\.(?:html|md|txt|csv|docx)$/)
      .filter((path) => !path.includes('.account.') && !path.includes('.report.'))
      .map((path, index) => ['import', path, '--out', join(scratch, String(index))]),
    ...list('check', /\.csv$/).map((path) => [
      'measures',
      path,
      '--from',
      '2025-04-01',
      '--to',
      '2026-03-31',
    ]),
    ['changes', 'assessments/harbour-vale/2024-25', sample],
  ];
}

function worldOf(argv) {
  const nowhere = { write: () => true };
  const { platform, env } = process;
  return {
    argv,
    cwd: root,
    env: { PATH: env.PATH },
    platform,
    today: '2026-11-21',
    isRoot: false,
    stdout: nowhere,
    stderr: nowhere,
  };
}

function tryTables(modules, nameOf) {
  const from = (file) => modules[nameOf(file)];
  const code = from('codes/codes.ts').loadCode('housing-ombudsman-2024');
  const { judgeSentence } = from('check/cases/find-cases.ts');
  const tables = [
    from('check/cases/tables/promise.ts').promiseCases,
    from('check/cases/tables/extra-stage.ts').tableStages(code),
    from('check/cases/tables/procedure/clock-stopped.ts').clockStopped,
    from('check/cases/tables/procedure/ways-limited.ts').waysLimited,
    from('check/cases/tables/procedure/ombudsman-shut.ts').ombudsmanShut,
    from('check/cases/tables/procedure/reasons-asked.ts').reasonsAsked,
    from('check/cases/tables/procedure/answer-held.ts').answerHeld,
  ];
  for (const table of tables) {
    for (const row of table.cases) judgeSentence({ ...table, cases: [row] }, row.says);
  }
  for (const form of [
    ...from('check/exclusions/forms.ts').refusalForms,
    ...from('check/exclusions/blanket.ts').blanketForms,
  ]) {
    form.words.find(form.says, form.says.toLowerCase());
  }
}
