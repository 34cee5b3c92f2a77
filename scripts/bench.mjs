// `npm run bench`: whole-process wall time against `node -e 0`, on the same machine in the same run. It judges nothing.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sample = 'assessments/harbour-vale/2025-26';
const rounds = Number(process.env.ROUNDS ?? 15);
const cases = {
  'node -e 0': ['-e', '0'],
  'selfassess --help': ['bin/selfassess.cjs', '--help'],
  'selfassess check (text)': ['bin/selfassess.cjs', 'check', sample],
  'selfassess check (json)': ['bin/selfassess.cjs', 'check', sample, '--format', 'json'],
};

// Interleaved, so that a busy moment of the machine falls on all of them alike.
const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
for (let round = 0; round <= rounds; round++) {
  for (const [name, args] of Object.entries(cases)) {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1' },
    });
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
    if (round > 0) times[name].push(Number(process.hrtime.bigint() - start) / 1e6);
  }
}

const floor = median(times['node -e 0']);
console.log(`median of ${rounds} runs, Node ${process.versions.node}`);
for (const [name, list] of Object.entries(times)) {
  const middle = median(list);
  console.log(
    `${name.padEnd(26)} ${middle.toFixed(0).padStart(5)} ms   ${(middle / floor).toFixed(2)} times node -e 0`,
  );
}

function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}
