#!/usr/bin/env node
// Old syntax only, so that an old Node prints this sentence instead of a syntax error.
var wanted = [20, 19];
var running = process.versions.node.split('.').map(Number);
if (running[0] < wanted[0] || (running[0] === wanted[0] && running[1] < wanted[1])) {
  console.error(
    'selfassess needs Node ' +
      wanted.join('.') +
      ' or newer, and this is Node ' +
      process.versions.node +
      '.\n' +
      'Install a newer Node from https://nodejs.org or with your package manager, then run the command again.',
  );
  process.exitCode = 2;
} else {
  require('./start.cjs');
}
