// `npm run bench:growth`: how processor time grows with what someone else can make long. Each row is made at four sizes, and
// its growth is what a byte more costs between the two largest, beside what it costs between the middle ones: 1 is linear,
// 2 is quadratic. Nothing passes or fails. `ONLY=words` runs the rows whose names hold that.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../dist/main.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const sample = readFileSync(
  `${root}assessments/harbour-vale/2025-26/self-assessment.yaml`,
  'utf8',
).replaceAll('file: ', 'url: /');
const sizes = (process.env.SIZES ?? '50000,100000,200000,400000').split(',').map(Number);
const folder = mkdtempSync(join(tmpdir(), 'selfassess-growth-'));

/** So many characters of what `piece` makes of 0, 1, 2 and so on. */
function fill(size, piece) {
  const pieces = [];
  for (let at = 0, length = 0; length < size; at += 1) {
    pieces.push(piece(at));
    length += pieces.at(-1).length;
  }
  return pieces.join('');
}

const afterIntroduction = 'introduction: |\n';
const inIntroduction = (piece) => (size) => insert(afterIntroduction, fill(size, piece));
const inRegister = (piece) => (size) => insert('\nevidence:\n', fill(size, piece));
const atTop = (piece) => (size) => `${sample}${fill(size, piece)}`;
const inCommentary = (piece) => (size) => insertBelow('commentary: |\n', fill(size, piece));
const inEvidence = (piece) => (size) => insertBelow('evidence:\n', fill(size, piece));
const evenly = (piece) => (size) => {
  const most = size / (sample.match(/commentary:/g)?.length ?? 1);
  return sample.replace(
    /^( +)commentary: [^\n]*\n(?:\1 +[^\n]*\n)*/gm,
    (_, indent) => `${indent}commentary: |\n${fill(most, (at) => `${indent}  ${piece(at).trimStart()}`)}`,
  );
};

function insert(after, text) {
  const at = sample.indexOf(after) + after.length;
  return sample.slice(0, at) + text + sample.slice(at);
}

/** Within the first answer. */
function insertBelow(after, text) {
  const at = sample.indexOf(after, sample.indexOf('\n  "1.2":')) + after.length;
  return sample.slice(0, at) + text + sample.slice(at);
}

const word = (at) =>
  ['repairs', 'homes', 'letters', 'tenants', 'visits', 'works', 'board', 'panel'][(at * 7919) % 8];
const sentence = (at) =>
  `We answer the complaint about ${word(at)} within ${2 + (at % 9)} working days, and write to the resident ${at}.`;

const yaml = {
  'addresses, a line each': inIntroduction((at) => `  https://www.example.org/${at}\n`),
  'addresses in one line': (size) =>
    insert(afterIntroduction, `  ${fill(size, (at) => `https://www.example.org/${at} `)}\n`),
  'e-mails in one line': (size) =>
    insert(afterIntroduction, `  ${fill(size, (at) => `name${at}@example.org `)}\n`),
  links: inIntroduction((at) => `  [page ${at}](https://www.example.org/${at})\n`),
  'broken links': inIntroduction((at) => `  [page ${at}](https://www.example.org/${at} \n`),
  'brackets in one line': (size) => insert(afterIntroduction, `  ${fill(size, () => '[a](')}\n`),
  'stars in one line': (size) => insert(afterIntroduction, `  ${fill(size, () => '**a *b ')}\n`),
  'one word': (size) => insert(afterIntroduction, `  ${'w'.repeat(size)}\n`),
  'spaces in a line': (size) => insert(afterIntroduction, `  a${' '.repeat(size)}b\n`),
  'dashes in a line': (size) => insert(afterIntroduction, `  a ${'-'.repeat(size)} b\n`),
  'blank lines': (size) => insert(afterIntroduction, '\n'.repeat(size)),
  comments: atTop((at) => `# comment ${at}\n`),
  'unknown keys at the top': atTop((at) => `key${at}: value\n`),
  'unknown keys in the register': inRegister((at) => `  key${at}:\n    titel: Letter\n`),
  'evidence entries': inRegister(
    (at) => `  letter-${at}:\n    title: Letter ${at}\n    url: https://www.example.org/${at}\n`,
  ),
  'evidence in plain words': inEvidence((at) => `      - Letter ${at}\n`),
  'evidence cited, not listed': inEvidence((at) => `      - letter-${at}: page ${at}\n`),
  'evidence nearly cited': inEvidence((at) => `      - policy section ${at}\n`),
  'slips: colon in a text': inRegister((at) => `  letter-${at}:\n    title: Letter: number ${at}\n`),
  'slips: no space after colon': inRegister((at) => `  letter-${at}:\n    title:Letter ${at}\n`),
  'slips: quote not closed': inRegister((at) => `  letter-${at}:\n    title: "Letter ${at}\n`),
  'slips: tabs': inRegister((at) => `  letter-${at}:\n\ttitle: Letter ${at}\n`),
  'slips: two on a line': inRegister((at) => `  letter-${at}: title: Letter ${at}\n`),
  'slips: wrong indent': inRegister(
    (at) => `  letter-${at}:\n    title: Letter ${at}\n   url: https://www.example.org/${at}\n`,
  ),
  'slips: bracket': inRegister((at) => `  letter-${at}: { title: Letter ${at}\n`),
  'slips: same key twice': inRegister(() => '  letter:\n    title: Letter\n'),
  'slips: marks of a merge': atTop((at) => `<<<<<<< HEAD\n# ${at}\n=======\n# b\n>>>>>>> b\n`),
  'slips: a line of words': inRegister(
    (at) => `  letter-${at}:\n    title: Letter ${at}\nsome words here ${at}\n`,
  ),
  'provisions twice': atTop((at) => `  - id: "1.2"\n    comply: Yes\n    commentary: Words ${at}\n`),
  'sentences in one commentary': inCommentary((at) => `      ${sentence(at)}\n`),
  'sentences in all': evenly((at) => `${sentence(at)}\n`),
  'one sentence without end': inCommentary((at) => `      ${sentence(at).replace('.', ' and')}\n`),
  'findings: times too long': inCommentary(
    (at) => `      We answer stage 1 within ${20 + (at % 70)} working days.\n`,
  ),
  'findings: exclusions': inCommentary(
    (at) => `      We do not accept complaints about ${word(at)} ${at}.\n`,
  ),
  'findings: placeholders': inCommentary((at) => `      [insert ${word(at)} ${at}]\n\n`),
  'words under an unknown key': (size) =>
    insert('governing-body:\n', `  extra: |\n${fill(size, (at) => `    ${sentence(at)}\n`)}`),
};

const provisions = [...sample.matchAll(/^ {2}"(\d+\.\d+)":/gm)].map(([, id]) => id);
const rowsOf = (size) => {
  const rows = [];
  for (let length = 0; length < size; length += 140) {
    const at = rows.length;
    rows.push([
      provisions[at % provisions.length],
      `Requirement about ${word(at)} ${at}`,
      'Yes',
      `Policy ${at}`,
      sentence(at),
    ]);
  }
  return rows;
};
const heads = ['Code', 'Requirement', 'Comply', 'Evidence', 'Commentary'];
const asHtml = (rows) =>
  `<table>${[heads, ...rows].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</table>`;
const asCsv = (rows) => [heads, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
const asMarkdown = (rows) =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const asText = (rows) =>
  rows
    .map(
      ([id, words, comply, evidence, commentary]) =>
        `${id} ${words}\nComply: ${comply}\nEvidence: ${evidence}\nCommentary: ${commentary}`,
    )
    .join('\n\n');
const few = (cell) => [
  ['1.2', 'A complaint must be defined as an expression of dissatisfaction', 'Yes', 'Policy', cell],
  ...rowsOf(8000),
];

const documents = {
  'rows.html': (size) => asHtml(rowsOf(size)),
  'rows.csv': (size) => asCsv(rowsOf(size)),
  'rows.md': (size) => asMarkdown(rowsOf(size)),
  'rows.txt': (size) => asText(rowsOf(size)),
  'words.html': (size) => asHtml(few(fill(size, sentence))),
  'words.csv': (size) => asCsv(few(fill(size, sentence))),
  'words.md': (size) => asMarkdown(few(fill(size, sentence))),
  'words.txt': (size) => asText(few(fill(size, sentence))),
  'one-word.html': (size) => asHtml(few('w'.repeat(size))),
  'one-word.md': (size) => asMarkdown(few('w'.repeat(size))),
  'dashes.txt': (size) => asText(few('- '.repeat(size / 2))),
  'spaces.txt': (size) => asText(few(`a${' '.repeat(size)}b`)),
  'blank-lines.md': (size) => `${asMarkdown(rowsOf(8000))}${'\n'.repeat(size)}x`,
  'brackets.md': (size) => asMarkdown(few('[a]('.repeat(size / 4))),
  'addresses.md': (size) => asMarkdown(few(fill(size, (at) => `https://www.example.org/${at} `))),
  'addresses.html': (size) =>
    asHtml(few(fill(size, (at) => `<a href="https://www.example.org/${at}">page ${at}</a> `))),
  'beside.html': (size) =>
    asHtml(rowsOf(8000)) + fill(size, (at) => `<p>Aside ${(at * 7919) % 10007} stands alone.</p>\n`),
  'struck.html': (size) =>
    asHtml(rowsOf(8000)) + fill(size, (at) => `<p><del>old ${(at * 7919) % 10007}</del> new ${at}</p>\n`),
  'deep.html': (size) => asHtml(rowsOf(8000)) + fill(size, (at) => `<div><span>${at}</span></div>`),
  'styles.html': (size) =>
    `<style>${fill(size, (at) => `.c${at} { color: red }\n`)}</style>${asHtml(rowsOf(8000))}`,
  'comments.html': (size) => asHtml(rowsOf(8000)) + fill(size, (at) => `<!-- note ${at} -->`),
  'notes.md': (size) =>
    `${asMarkdown(rowsOf(8000))}\n\n${fill(size, (at) => `[^${at}]: A note about ${word(at)}.\n`)}`,
};

try {
  for (const [name, make] of Object.entries(yaml))
    await row(`check: ${name}`, make, 'self-assessment.yaml', (path) => ['check', path]);
  for (const [name, make] of Object.entries(documents))
    await row(`import: ${name}`, make, name, (path) => [
      'import',
      path,
      '--out',
      join(folder, `out-${Math.random()}`),
    ]);
} finally {
  rmSync(folder, { recursive: true });
}

async function row(name, make, file, argvOf) {
  if (!name.includes(process.env.ONLY ?? '')) return;
  await measure(make(1000), file, argvOf);
  const points = [];
  for (const size of sizes) {
    const text = make(size);
    points.push({ bytes: Buffer.byteLength(text), ...(await measure(text, file, argvOf)) });
    if (points.at(-1).ms > 30_000) break;
  }
  const slopes = points
    .slice(1)
    .map(({ bytes, ms }, at) => (ms - points[at].ms) / (bytes - points[at].bytes));
  const growth = slopes.length > 1 ? slopes.at(-1) / slopes.at(-2) : Number.NaN;
  const times = points.map(({ ms }) => ms.toFixed(0).padStart(7)).join('');
  console.log(
    `${name.padEnd(44)}${times} ms   growth ${growth.toFixed(2).padStart(5)}   ${((points.at(-1).ms / points.at(-1).bytes) * 1000).toFixed(2)} ms/kB   ${points.at(-1).said}`,
  );
}

/** The least processor time of three runs, as the first also makes machine code and the machine has other things to do. */
async function measure(text, file, argvOf) {
  const path = join(folder, file);
  writeFileSync(path, text);
  const times = [];
  let said = '';
  for (let round = 0; round < 3; round += 1) {
    const out = [];
    const output = { write: (words) => out.push(words) };
    const start = process.cpuUsage();
    const code = await main({
      argv: argvOf(path),
      cwd: root,
      env: { PATH: process.env.PATH },
      platform: process.platform,
      today: '2026-11-21',
      isRoot: false,
      stdout: output,
      stderr: output,
    });
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
    said = `${code} ${(/^.*(?:problems|errors?|warnings?).* in .*$/m.exec(out.join('')) ?? [out.join('').trim().split('\n').at(-1)])[0].slice(0, 60)}`;
    if (times[0] > 5_000) break;
  }
  return { ms: Math.min(...times), said };
}
