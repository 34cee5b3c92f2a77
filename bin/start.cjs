// The one place that touches the process: it builds the world that the program is given.
process.stdout.on('error', (error) => {
  // The reader may stop when it has read enough, as "head" does.
  if (error.code !== 'EPIPE')
    stop(`The output cannot be written: ${error.message}.`, 'Make room for it, or send it elsewhere.');
});
// There is nobody left to tell.
process.stderr.on('error', () => undefined);

const cwd = currentFolder();
import('../dist/main.js')
  .then(({ main }) =>
    main({
      argv: process.argv.slice(2),
      cwd,
      env: process.env,
      platform: process.platform,
      today: today(),
      readToday: today,
      isRoot: process.getuid?.() === 0,
      openInput: () => process.stdin,
      stdout: process.stdout,
      stderr: process.stderr,
    }),
  )
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error) => {
    // What main itself meets, it tells; this is trouble with loading the program.
    if (error.code === undefined) throw error;
    stop(
      `The program cannot be loaded: ${error.message}.`,
      'Install it again; if too many files are open, close other programs or raise the limit (ulimit -n).',
    );
  });

function currentFolder() {
  try {
    return process.cwd();
  } catch {
    return stop(
      'The current folder does not exist any more.',
      'Go to another folder and run the command again.',
    );
  }
}

function stop(message, help) {
  process.stderr.write(`selfassess: ${message}\n  ${help}\n`);
  process.exit(2);
}

function today() {
  const now = new Date();
  const pad = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
