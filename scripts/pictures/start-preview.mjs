import { spawn } from 'node:child_process';

/** Starts `selfassess preview`, or `edit`, and gives its address, and how it is ended. */
export async function startPreview(program, args, cwd, command = 'preview') {
  const child = spawn(process.execPath, [program, command, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await new Promise((resolve, reject) => {
    child.stdout.on('data', (data) => resolve(String(data).trim()));
    child.on('exit', (code) => reject(new Error(`${command} ended with ${code}`)));
  });
  return { address, stop: () => child.kill('SIGINT') };
}
