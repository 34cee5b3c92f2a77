// Makes dist/ from src/: one file for each command, so that only what is needed is loaded. The small libraries that
// every start needs are bundled, so they load several times as fast; the large ones stay in node_modules.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundled = ['chalk', 'commander', 'fast-string-width', 'fastest-levenshtein', 'yaml'];
const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

rmSync(`${root}dist`, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    main: 'src/main.ts',
    'check-worker': 'src/commands/check/check-worker.ts',
    'maker-worker': 'src/commands/preview/maker-worker.ts',
  },
  outdir: 'dist',
  bundle: true,
  plugins: [{ name: 'yaml-as-modules', setup: resolveYaml }],
  splitting: true,
  minify: true,
  keepNames: true,
  external: Object.keys(dependencies).filter((name) => !bundled.includes(name)),
  define: { CODES_AS_JSON: 'true' },
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
});

/** Bundles the same library as modules that do nothing by themselves, so that only what is used of it comes along. */
function resolveYaml({ onResolve }) {
  const folder = `${root}node_modules/yaml/browser/dist`;
  onResolve({ filter: /^yaml$/ }, ({ importer }) =>
    // Of `codes/` the build reads JSON, so nothing is left of this import.
    importer.endsWith('read-data.ts')
      ? { path: 'yaml', external: true, sideEffects: false }
      : { path: `${folder}/index.js`, sideEffects: false },
  );
  onResolve({ filter: /^\./ }, ({ path, resolveDir }) =>
    resolveDir.startsWith(folder) ? { path: join(resolveDir, path), sideEffects: false } : undefined,
  );
}

for (const name of readdirSync(`${root}codes`, { recursive: true }).filter((file) =>
  file.endsWith('.yaml'),
)) {
  const data = parse(readFileSync(`${root}codes/${name}`, 'utf8'), { stringKeys: true });
  const path = `${root}dist/codes/${name.replace(/\.yaml$/, '.json')}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(data));
}

// The licences of bundled libraries must go with them.
const packages = new Set(
  Object.keys(metafile.inputs).flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
);
const licences = [...packages].sort().map((name) => {
  const folder = `${root}node_modules/${name}`;
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file to go with the bundle.`);
  return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
});
writeFileSync(`${root}dist/THIRD-PARTY-LICENCES.txt`, licences.join('\n---\n\n'));
