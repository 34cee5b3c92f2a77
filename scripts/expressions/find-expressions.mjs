// Every regular expression of src (of generated validators those of our schemas, not the library's formats that none names): those written as literals, by a parser, and those built while the program runs, by a
// stand-in for RegExp in a bundle of all modules.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parseSync } from 'oxc-parser';
import { unseen } from './bounded.mjs';
import { force } from './force-tables.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * `expressions`, each once, as `{ files, line, source, flags }`, with the files below src that hold or build it and the line in
 * the first; and in `silent` the places that build expressions and built none, so that nothing is known of them.
 */
export async function findExpressions() {
  const found = new Map();
  const add = (one) => {
    const key = `/${one.source}/${one.flags}`;
    const known = found.get(key);
    if (known) known.files = [...new Set([...known.files, one.file])];
    else found.set(key, { ...one, files: [one.file] });
  };
  const builders = new Set();
  const files = readdirSync(`${root}src`, { recursive: true }).filter((name) => /\.[jt]s$/.test(name));
  const rewritten = new Map();
  for (const file of files) {
    const text = readFileSync(`${root}src/${file}`, 'utf8');
    const { literals, built } = readModule(file, text);
    if (!file.includes('/generated/')) literals.forEach(add);
    const isSeen = !file.includes('/generated/') && !unseen.some((one) => one.file === file);
    for (const { line } of isSeen ? built : []) builders.add(`${file}:${line}`);
    rewritten.set(file, rewrite(file, text, built));
  }
  const silent = new Set(builders);
  globalThis.noteExpression = (place, source, flags) => {
    silent.delete(place);
    const expression = new RegExp(source, flags);
    const [file, line] = place.split(':');
    add({ file, line: Number(line), source: expression.source, flags: expression.flags });
    return expression;
  };
  await run(files, rewritten);
  return { expressions: [...found.values()], silent: [...silent] };
}

/** The literals of a module, and where it says `new RegExp` or `RegExp(…)`. */
function readModule(file, text) {
  const literals = [];
  const built = [];
  const lineOf = (offset) => text.slice(0, offset).split('\n').length;
  const walk = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) {
      node.forEach(walk);
      return;
    }
    if (node.type === 'Literal' && node.regex) {
      const { pattern: source, flags } = node.regex;
      literals.push({ file, line: lineOf(node.start), source, flags });
    }
    if (/^(?:New|Call)Expression$/.test(node.type) && node.callee.name === 'RegExp') {
      built.push({ start: node.start, end: node.callee.end, line: lineOf(node.start) });
    }
    Object.values(node).forEach(walk);
  };
  walk(parseSync(file, text).program);
  return { literals, built };
}

/** The module with every building of an expression told to `noteExpression`. */
function rewrite(file, text, built) {
  return built
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (whole, { start, end, line }) =>
        `${whole.slice(0, start)}((...given) => noteExpression(${JSON.stringify(`${file}:${line}`)}, ...given))${whole.slice(end)}`,
      text,
    );
}

async function run(files, rewritten) {
  const outfile = `${root}dist/every-module.mjs`;
  const modules = files.filter((file) => !file.endsWith('-worker.ts'));
  await build({
    stdin: {
      contents: modules.map((file) => `export * as ${nameOf(file)} from './src/${file}';`).join('\n'),
      resolveDir: root,
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
    plugins: [{ name: 'noting', setup: (setup) => note(setup, rewritten) }],
  });
  try {
    await force(await import(pathToFileURL(outfile)), nameOf);
  } finally {
    rmSync(outfile, { force: true });
  }
}

function note({ onLoad }, rewritten) {
  onLoad({ filter: /\/src\/.*\.[jt]s$/ }, ({ path }) => ({
    contents: rewritten.get(path.slice(`${root}src/`.length)),
    loader: path.endsWith('.ts') ? 'ts' : 'js',
  }));
}

/** The name under which the bundle exports a module, `import__place__read_head`. */
function nameOf(file) {
  return file
    .replace(/\.[jt]s$/, '')
    .replaceAll('/', '__')
    .replaceAll(/\W/g, '_');
}
