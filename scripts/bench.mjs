// `npm run bench`: whole-process wall times, each compared with a baseline on the same machine in the same run: the
// check with `node -e 0`, the check of a tree with only parsing its YAML, a PDF with Chromium's own print of the page, the
// count of a large register with only reading it with the CSV library, and so the reading of one that is a workbook, and a
// build where nothing has changed and a save in the preview with the check. Nothing passes or fails.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeWorkbook } from './write-workbook.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sample = 'assessments/harbour-vale/2025-26';
const rounds = Number(process.env.ROUNDS ?? 15);
/** Loaded before a program: prints the most memory it held, in KB. This takes time itself. */
const peak =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))';
const folder = mkdtempSync(join(tmpdir(), 'selfassess-bench-'));
try {
  benchCheck();
  benchAgain();
  await benchPreview();
  benchMany();
  await benchBuild();
  benchRegister();
  await benchWorkbook();
} finally {
  rmSync(folder, { recursive: true });
}

function benchCheck() {
  const times = run(rounds, [], {
    'node -e 0': ['-e', '0'],
    'selfassess --help': ['bin/selfassess.cjs', '--help'],
    'check, assessment only': ['bin/selfassess.cjs', 'check', copySample()],
    'check with annual report': ['bin/selfassess.cjs', 'check', sample],
    'the same as json': ['bin/selfassess.cjs', 'check', sample, '--format', 'json'],
  });
  report(`median of ${rounds} runs, Node ${process.versions.node}`, times, 'node -e 0');
}

/** The first build is in the round that is not counted. Its PDFs are printed by the browser of this machine. */
function benchAgain() {
  const build = ['bin/selfassess.cjs', 'build', sample, '--out'];
  const times = run(rounds, [], {
    check: ['bin/selfassess.cjs', 'check', sample],
    'build, nothing changed': [...build, join(folder, 'public')],
    'the same, pages alone': [...build, join(folder, 'pages'), '--only', 'html,data'],
  });
  report('\na second build', times, 'check');
}

/** From a save to the news of the pages made of it, beside `check` of the same file, and the longest answer meanwhile. */
async function benchPreview() {
  const few = Math.min(rounds, 8);
  const top = join(folder, 'previewed');
  const path = join(top, 'self-assessment.yaml');
  cpSync(join(root, sample), top, { recursive: true });
  const checks = run(few, [], { check: ['bin/selfassess.cjs', 'check', top] });
  const preview = spawn(process.execPath, ['bin/selfassess.cjs', 'preview', top, '--quiet'], { cwd: root });
  try {
    const [line] = await once(preview.stdout, 'data');
    const address = String(line).trim();
    const changes = await fetch(`${address}changes`);
    const news = changes.body.getReader();
    await news.read();
    const text = readFileSync(path, 'utf8');
    const saves = [];
    const answers = [];
    for (let at = 0; at <= few; at++) {
      const start = performance.now();
      let isOver = false;
      let longest = 0;
      writeText(path, [text.replace('Staff listen for', `Staff (${at}) listen for`)]);
      const asking = (async () => {
        while (!isOver) {
          const asked = performance.now();
          await fetch(`${address}changes`, { method: 'HEAD' });
          longest = Math.max(longest, performance.now() - asked);
          await new Promise((done) => setTimeout(done, 5));
        }
      })();
      await news.read();
      if (at > 0) saves.push(performance.now() - start);
      isOver = true;
      await asking;
      if (at > 0) answers.push(longest);
    }
    const check = median(checks.check.times);
    console.log('\npreview');
    for (const [name, time] of [
      ['check', check],
      ['from a save to its pages', median(saves)],
      ['longest answer meanwhile', median(answers)],
    ])
      console.log(
        `${name.padEnd(26)} ${time.toFixed(0).padStart(6)} ms   ${(time / check).toFixed(2)} times check`,
      );
    await news.cancel();
  } finally {
    preview.kill();
  }
}

/**
 * One PDF beside Chromium's own print of the same page, and further assessments beside the first. The browser is that of
 * SELFASSESS_BROWSER: that of @sparticuz/chromium knows no --print-to-pdf.
 */
async function benchBuild() {
  const few = Math.min(rounds, 5);
  const browser = process.env.SELFASSESS_BROWSER ?? '';
  const alone = copySample();
  const folders = [1, 4].map((many) => {
    const top = join(folder, `of-${many}`);
    for (let at = 0; at < many; at++)
      cpSync(join(root, sample), join(top, `landlord-${at}`), { recursive: true });
    return top;
  });
  const make = (from, to, ...more) => [
    'bin/selfassess.cjs',
    'build',
    from,
    '--out',
    join(folder, to),
    ...more,
  ];
  const cases = {
    'node -e 0': ['-e', '0'],
    'build, one PDF': make(alone, 'one', '--only', 'pdf', '--fresh'),
    'PDFs of one assessment': make(folders[0], 'first', '--only', 'pdf', '--fresh'),
    'PDFs of four': make(folders[1], 'four', '--only', 'pdf', '--fresh'),
  };
  if (browser !== '')
    cases['--print-to-pdf'] = ['scripts/print-to-pdf.mjs', browser, await writePrintPage(alone)];
  const times = run(few, [], cases);
  report('\nbuild', times, 'node -e 0');
  const [one, first, four] = Object.keys(cases)
    .slice(1)
    .map((name) => median(times[name].times));
  const tell = (what, ratio) => console.log(`${what.padEnd(34)} ${ratio.toFixed(2)}`);
  tell('a further assessment to the first', (four - first) / 3 / first);
  if (browser !== '') tell('one PDF to --print-to-pdf', one / median(times['--print-to-pdf'].times));
}

/** The page that a build of that file prints. */
async function writePrintPage(path) {
  const bundle = join(root, 'dist', 'bench-print-page.mjs');
  const page = join(folder, 'print.html');
  try {
    await bundleSource('scripts/write-print-page.mjs', bundle, 'external');
    spawnSync(process.execPath, [bundle, path, page], { cwd: root });
  } finally {
    rmSync(bundle, { force: true });
  }
  return page;
}

/** The sample's self-assessment without its report. */
function copySample() {
  const path = join(folder, 'self-assessment.yaml');
  writeText(path, [
    readFileSync(join(root, sample, 'self-assessment.yaml'), 'utf8').replaceAll('file: ', 'url: /'),
  ]);
  return path;
}

/** A tree of assessments with their reports and registers, against only parsing its YAML in one thread. */
function benchMany() {
  const trees = [20, 100].map((count) => {
    const tree = join(folder, `tree-${count}`);
    for (let at = 0; at < count; at++) cpSync(join(root, sample), join(tree, `${at}`), { recursive: true });
    return tree;
  });
  const times = run(Math.min(rounds, 3), ['--import', peak], {
    'parse the YAML of 100': ['scripts/read-yaml.mjs', trees[1]],
    'check 100': ['bin/selfassess.cjs', 'check', trees[1]],
    'check 20': ['bin/selfassess.cjs', 'check', trees[0]],
  });
  report(`\na tree of assessments, ${availableParallelism()} processors`, times, 'parse the YAML of 100');
}

function benchRegister() {
  const small = writeRegister(2_000);
  const large = writeRegister(200_000);
  const times = run(Math.min(rounds, 5), ['--import', peak], {
    'read 200,000 rows only': ['scripts/read-csv.mjs', large],
    'measures, 200,000 rows': measure(large),
    'measures, 2,000 rows': measure(small),
    'measures, 20,000 rows': measure(writeRegister(20_000)),
  });
  const megabytes = (statSync(large).size / 1e6).toFixed(0);
  report(`\na register of 200,000 cases, ${megabytes} MB`, times, 'read 200,000 rows only');
}

function measure(path) {
  return ['bin/selfassess.cjs', 'measures', path, '--dates', 'dd/mm/yyyy', ...namedColumns()];
}

/** Only the reading, and all of it. */
async function benchWorkbook() {
  const csv = writeRegister(100_000);
  const reader = join(folder, 'read-workbook.mjs');
  await bundleSource('scripts/read-workbook.mjs', reader);
  const [inCells, inList] = [join(folder, 'in-cells.xlsx'), join(folder, 'in-list.xlsx')];
  await writeWorkbook(inCells, readFileSync(csv, 'utf8'), false);
  await writeWorkbook(inList, readFileSync(csv, 'utf8'), true);
  const times = run(Math.min(rounds, 5), ['--import', peak], {
    'read 100,000 rows of CSV': ['scripts/read-csv.mjs', csv],
    '.xlsx, texts in cells': [reader, inCells],
    '.xlsx, texts in one list': [reader, inList],
    'measures of the CSV': measure(csv),
    'measures of the .xlsx': measure(inList),
  });
  report('\na register of 100,000 cases as a workbook', times, 'read 100,000 rows of CSV');
}

/** The source is TypeScript, and the build has no entry for this part of it. */
async function bundleSource(script, outfile, packages = 'bundle') {
  await build({
    absWorkingDir: root,
    entryPoints: [script],
    outfile,
    bundle: true,
    packages,
    format: 'esm',
    platform: 'node',
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
}

/** The sample's cases over and over, each time with new references. */
function writeRegister(rows) {
  const [head = '', ...cases] = readFileSync(join(root, sample, 'complaints.csv'), 'utf8')
    .trim()
    .split('\n');
  const path = join(folder, `${rows}.csv`);
  writeText(path, [
    `${head}\n`,
    ...Array.from({ length: rows }, (_, at) => {
      const row = cases[at % cases.length] ?? '';
      return `${row.replace(',', `-${Math.floor(at / cases.length)},`)}\n`;
    }),
  ]);
  return path;
}

function writeText(path, pieces) {
  const file = openSync(path, 'w');
  for (let at = 0; at < pieces.length; at += 5_000) writeSync(file, pieces.slice(at, at + 5_000).join(''));
  closeSync(file);
}

/** The mapping of the sample's report.yaml, for a register that has none beside it. */
function namedColumns() {
  const text = readFileSync(join(root, sample, 'report.yaml'), 'utf8');
  const [, block = ''] = /^ {2}columns:\n((?: {4}.*\n)+)/m.exec(text) ?? [];
  return [...block.matchAll(/^ {4}(\S+): (.*)$/gm)].flatMap(([, name, header]) => [
    '--column',
    `${name}=${header}`,
  ]);
}

/** Interleaved, so that a busy moment on the machine affects all of them alike. The first round is not counted. */
function run(rounds, before, cases) {
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, { times: [], peaks: [] }]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, args] of Object.entries(cases)) {
      const start = process.hrtime.bigint();
      const { status, stderr } = spawnSync(process.execPath, [...before, ...args], {
        cwd: root,
        env: { ...process.env, NO_COLOR: '1' },
        maxBuffer: 1e9,
        encoding: 'utf8',
      });
      const time = Number(process.hrtime.bigint() - start) / 1e6;
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
      if (round === 0) continue;
      times[name].times.push(time);
      if (before.length > 0) times[name].peaks.push(Number(/peak (\d+)$/.exec(stderr.trim())?.[1]) / 1024);
    }
  }
  return times;
}

function report(title, times, floor) {
  console.log(title);
  const base = median(times[floor].times);
  for (const [name, held] of Object.entries(times)) {
    const middle = median(held.times);
    const most = held.peaks.length > 0 ? `   peak ${median(held.peaks).toFixed(0)} MB` : '';
    console.log(
      `${name.padEnd(26)} ${middle.toFixed(0).padStart(6)} ms   ${(middle / base).toFixed(2)} times ${floor}${most}`,
    );
  }
}

function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}
