// `npm run bench:edit`: how long one waits for the forms of `edit`, each time beside `check` of the same files in the same run: from
// the start of the program to its first page, a provision's page, leaving a field until it is saved, and until what is found of it
// stands there. Of the sample, and of one with 9,000 cases in its register and 40 documents. Nothing passes or fails.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readForm } from './read-form.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sample = 'assessments/harbour-vale/2025-26';
const rounds = Number(process.env.ROUNDS ?? 15);
const program = 'bin/selfassess.cjs';
const folder = mkdtempSync(join(tmpdir(), 'selfassess-bench-'));
try {
  for (const [title, top] of [
    ['the sample', copySample('sample')],
    ['9,000 cases, 40 documents', makeLarge('large')],
  ])
    report(title, await bench(top));
} finally {
  rmSync(folder, { recursive: true });
}

function copySample(name) {
  const top = join(folder, name);
  cpSync(join(root, sample), top, { recursive: true });
  return top;
}

/** The sample with its cases over and over, each time with new references, and with more documents, which a provision cites. */
function makeLarge(name) {
  const top = copySample(name);
  change(join(top, 'complaints.csv'), (text) => {
    const [head, ...cases] = text.trim().split('\n');
    const rows = Array.from({ length: 9_000 }, (_, at) =>
      cases[at % cases.length].replace(',', `-${Math.floor(at / cases.length)},`),
    );
    return `${[head, ...rows].join('\n')}\n`;
  });
  change(join(top, 'self-assessment.yaml'), (text) => {
    const numbers = Array.from({ length: 40 }, (_, at) => at + 1);
    const documents = numbers.map(
      (at) =>
        `  paper-${at}:\n    title: Paper ${at} of the complaints panel\n    url: https://www.harbour-vale.example/papers/${at}\n`,
    );
    const cited = numbers.map((at) => `      - paper-${at}, page ${at}\n`);
    return text
      .replace(/^evidence:\n/m, (found) => found + documents.join(''))
      .replace(/(^ {2}"?6\.3"?:\n(?: {4}.*\n)*? {4}evidence:\n)/m, (found) => found + cited.join(''));
  });
  return top;
}

function change(path, edit) {
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`Nothing changed in ${path}.`);
  writeFileSync(path, after);
}

/** Starts alternate with checks, so that a busy moment of the machine affects both; the first of each is not counted. */
async function bench(top) {
  const times = { check: [], 'opened, to the first page': [] };
  const few = Math.min(rounds, 8);
  for (let round = 0; round <= few; round++) {
    const counts = round > 0;
    await time(counts ? times.check : [], () => check(top));
    const start = performance.now();
    const forms = await openForms(top);
    try {
      await ask(`${forms.address}edit/`);
      if (counts) times['opened, to the first page'].push(performance.now() - start);
      if (round === few) await benchPages(top, forms, times);
    } finally {
      forms.close();
      await forms.closed;
    }
  }
  return times;
}

async function benchPages(top, forms, times) {
  for (const [name, page] of [
    ['6.3', 'p/6.3'],
    ['report', 'report/analysis'],
  ]) {
    const address = `${forms.address}edit/${page}`;
    const into = { pages: [], saved: [], found: [] };
    await leaveField(address, 0, { pages: [], saved: [], found: [] });
    for (let round = 1; round <= rounds; round++) {
      await leaveField(address, round, into);
      // The pages that are made of it are done before the next.
      await new Promise((done) => setTimeout(done, 2_500));
      if (round % 3 === 0) await time(times.check, () => check(top));
    }
    times[`${name}: its page`] = into.pages;
    times[`${name}: a field left, to “saved”`] = into.saved;
    times[`${name}: the same, to its findings`] = into.found;
  }
}

/** As the script of the page does it. */
async function leaveField(address, round, { pages, saved, found }) {
  const fields = await time(pages, async () => readForm(await ask(address)));
  const typed = ['action.owner', 'performance.analysis', 'analysis'].find((one) => fields.has(one));
  fields.set(typed ?? [...fields.keys()].find((one) => !isOurs(one)), `Director ${round}`);
  const start = performance.now();
  const answer = JSON.parse(await ask(address, { method: 'POST', body: fields }));
  if (answer.state !== 'saved') throw new Error(JSON.stringify(answer));
  saved.push(performance.now() - start);
  await ask(`${address}?notes`);
  found.push(performance.now() - start);
}

function isOurs(name) {
  return /^(?:start|base)$|\.(?:rows|shown)$/.test(name);
}

/** Not at once: a connection that the server closes meanwhile is to be seen as closed. */
async function check(top) {
  const checking = spawn(process.execPath, [program, 'check', top, '--draft'], {
    cwd: root,
    stdio: 'ignore',
  });
  const [status] = await once(checking, 'exit');
  if (status > 1) throw new Error(`check ended with ${status}`);
}

async function time(into, work) {
  const start = performance.now();
  const result = await work();
  into.push(performance.now() - start);
  return result;
}

async function openForms(top) {
  const edit = spawn(process.execPath, [program, 'edit', top, '--quiet'], { cwd: root });
  const [line] = await once(edit.stdout, 'data');
  return { address: String(line).trim(), close: () => edit.kill(), closed: once(edit, 'exit') };
}

async function ask(address, init = {}) {
  const response = await fetch(address, {
    ...init,
    headers: { 'X-Selfassess': 'script', Origin: new URL(address).origin },
  });
  return response.text();
}

function report(title, times) {
  console.log(`\n${title}: medians of up to ${rounds}, Node ${process.versions.node}`);
  const base = median(times.check);
  for (const [name, all] of Object.entries(times))
    console.log(
      `${name.padEnd(38)} ${median(all).toFixed(0).padStart(6)} ms   ${(median(all) / base).toFixed(2)} times check`,
    );
}

function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}
