// Ends a process at one of the steps of a save, counted from 1 from when it first opens a file in FOLDER to write: AT=3.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const at = Number(process.env.AT);
const folder = process.env.FOLDER;
let count = 0;
for (const name of [
  'openSync',
  'writeFileSync',
  'fsyncSync',
  'closeSync',
  'chmodSync',
  'renameSync',
  'rmSync',
]) {
  const real = fs[name];
  fs[name] = (...args) => {
    const isFirst = name === 'openSync' && String(args[0]).startsWith(folder) && /w/.test(String(args[1]));
    if (count > 0 || isFirst) count += 1;
    try {
      return real(...args);
    } finally {
      if (count === at) process.kill(process.pid, 'SIGKILL');
    }
  };
}
syncBuiltinESMExports();
