// The one place that touches the process: it makes the world the program is given.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});
import('../dist/main.js')
  .then(({ main }) =>
    main({
      argv: process.argv.slice(2),
      cwd: process.cwd(),
      env: process.env,
      platform: process.platform,
      today: today(),
      isRoot: process.getuid?.() === 0,
      stdout: process.stdout,
      stderr: process.stderr,
    }),
  )
  .then((code) => {
    process.exitCode = code;
  });

function today() {
  const now = new Date();
  const pad = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
