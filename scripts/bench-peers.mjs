// `npm run bench:peers`: what a landlord might pick instead, on the same files, in the same run. The peers are installed in a
// temporary folder, which takes a minute and the network; Python is needed for WeasyPrint and pandoc, which are left out
// without it. They do other and smaller jobs: none knows a Code, and none tells a complaints coordinator what to do.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sample = join(root, 'assessments/harbour-vale/2025-26');
const rounds = Number(process.env.ROUNDS ?? 5);
const packages = [
  'ajv-cli@5.0.0',
  'ajv-formats@2.1.1',
  '@redocly/cli@2.77.0',
  '@stoplight/spectral-cli@6.16.3',
];
const modules = ['weasyprint==70.0', 'pypandoc-binary==1.17'];
const folder = mkdtempSync(join(tmpdir(), 'selfassess-peers-'));

try {
  const assessment = writeFiles();
  execFileSync(
    'npm',
    ['install', '--no-fund', '--no-audit', '--ignore-scripts', '--prefix', folder, ...packages],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const peer = (name) => join(folder, 'node_modules/.bin', name);
  const schema = join(folder, 'schema.json');
  compare('one file of YAML', {
    'node -e 0': [process.execPath, ['-e', '0']],
    'selfassess check': [process.execPath, [join(root, 'bin/selfassess.cjs'), 'check', assessment]],
    'ajv validate, the same schema': [
      peer('ajv'),
      ['validate', '--strict=false', '-c', 'ajv-formats', '-s', schema, '-d', assessment],
    ],
    'spectral lint, three rules': [peer('spectral'), ['lint', '-r', join(folder, 'rules.yaml'), assessment]],
    'redocly lint, OpenAPI as long': [
      peer('redocly'),
      ['lint', '--extends=minimal', join(folder, 'openapi.yaml')],
    ],
  });
  const python = installModules();
  const published = join(folder, 'published');
  const build = [join(root, 'bin/selfassess.cjs'), 'build', sample, '--only', 'pdf', '--out', published];
  compare('documents', {
    'selfassess build, two PDFs': [process.execPath, build],
    ...(python && {
      'weasyprint, one of the pages': [
        join(folder, 'python/bin/weasyprint'),
        [join(folder, 'pages/index.html'), join(folder, 'page.pdf')],
      ],
      'pandoc, the page to Word': [
        python,
        [
          '-c',
          'import pypandoc,sys; pypandoc.convert_file(sys.argv[1], "docx", outputfile=sys.argv[2])',
          join(folder, 'pages/index.html'),
          join(folder, 'page.docx'),
        ],
      ],
    }),
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The sample's self-assessment, its schema, rules for spectral and an OpenAPI document of the same length. */
function writeFiles() {
  // In quotes, because ajv-cli takes bare dates for something other than texts.
  const text = readFileSync(join(sample, 'self-assessment.yaml'), 'utf8')
    .replaceAll('file: ', 'url: /')
    .replace(/: (\d{4}-\d\d-\d\d)/g, ': "$1"');
  const assessment = join(folder, 'self-assessment.yaml');
  writeFileSync(assessment, text);
  cpSync(join(root, 'schemas/source/self-assessment.schema.json'), join(folder, 'schema.json'));
  writeFileSync(
    join(folder, 'rules.yaml'),
    ['comply', 'evidence', 'commentary'].reduce(
      (rules, key) =>
        `${rules}  has-${key}:\n    given: $.provisions.*\n    then: { field: ${key}, function: truthy }\n`,
      'rules:\n',
    ),
  );
  const answers = [...text.matchAll(/commentary: \|\n((?: {6}.*\n)+)/g)].map(([, words]) => words);
  const paths = answers.map(
    (words, at) =>
      `  /provisions/${at}:\n    get:\n      summary: Provision ${at}\n      operationId: get${at}\n      description: |\n${words.replace(/^/gm, '  ').trimEnd()}\n      responses: { "200": { description: The answer. } }\n`,
  );
  const head =
    'openapi: 3.1.0\ninfo: { title: Answers, version: "1", license: { name: MIT, url: "https://a.example" } }\nservers: [{ url: "https://a.example" }]\nsecurity: []\npaths:\n';
  writeFileSync(join(folder, 'openapi.yaml'), head + paths.join(''));
  const build = ['build', sample, '--only', 'html', '--out', join(folder, 'pages')];
  execFileSync(process.execPath, [join(root, 'bin/selfassess.cjs'), ...build], { stdio: 'ignore' });
  return assessment;
}

/** The interpreter with WeasyPrint and pandoc; undefined where Python or they are not to be had. */
function installModules() {
  const place = join(folder, 'python');
  if (spawnSync('python3', ['-m', 'venv', place]).status !== 0) return undefined;
  const python = join(place, 'bin/python');
  return spawnSync(python, ['-m', 'pip', '--quiet', 'install', ...modules]).status === 0 ? python : undefined;
}

/** Interleaved; the first round is not counted. */
function compare(title, cases) {
  const times = new Map(Object.keys(cases).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, [program, args]] of Object.entries(cases)) {
      const start = process.hrtime.bigint();
      const { status, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
      const time = Number(process.hrtime.bigint() - start) / 1e6;
      if (status !== 0 && status !== 1) throw new Error(`${name} ended with ${status}: ${stderr}`);
      if (round > 0) times.get(name).push(time);
    }
  }
  console.log(
    `${title}: median of ${rounds}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}`,
  );
  for (const [name, held] of times) {
    const median = [...held].sort((a, b) => a - b)[Math.floor(held.length / 2)];
    console.log(`${name.padEnd(32)} ${median.toFixed(0).padStart(6)} ms`);
  }
}
