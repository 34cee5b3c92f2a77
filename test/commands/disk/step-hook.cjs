// Makes a process end, stop or fail at one of its steps on the disk, counted from 1: AT=7 HOW=SIGKILL, or HOW=ENOSPC.
// AT=0 only counts, and prints the number at the end.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const at = Number(process.env.AT);
const how = process.env.HOW;
const steps = [
  'mkdirSync',
  'openSync',
  'writeFileSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'chmodSync',
  'rmSync',
  'rmdirSync',
];
let count = 0;
for (const name of steps) {
  const real = fs[name];
  fs[name] = (...args) => {
    count += 1;
    const isNow = count === at;
    if (isNow && !how.startsWith('SIG')) {
      throw Object.assign(new Error(`${how}: ${name}`), { code: how, path: String(args[0]) });
    }
    try {
      return real(...args);
    } finally {
      if (isNow) process.kill(process.pid, how);
    }
  };
}
syncBuiltinESMExports();
if (at === 0) process.on('exit', () => process.stdout.write(String(count)));
