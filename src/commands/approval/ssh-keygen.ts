import { spawnSync } from 'node:child_process';
import { CommandError } from '../../command-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a signature is for: one of another purpose is refused. */
const namespace = 'selfassess';

/**
 * A signature of some bytes with the SSH key in a file (an absolute path), in the form that `verifySignature` reads. Who has
 * to type a passphrase is asked on the terminal.
 * @throws CommandError if ssh-keygen is not there, or does not sign.
 */
export function signBytes(bytes: Uint8Array, key: string, env: Environment): Uint8Array {
  const { code, output, complaint } = ask(['-Y', 'sign', '-n', namespace, '-f', key], bytes, env);
  if (code === 0 && output.includes('BEGIN SSH SIGNATURE')) return output;
  throw new CommandError(
    `ssh-keygen did not sign with ${key}${complaint && `: ${complaint}`}.`,
    'Name a private SSH key that you may read, or the public one of a key that your agent holds.',
  );
}

/**
 * Who signed those bytes, among the signers that a file allows; `''` if none of them did. Paths are absolute. Keys must be
 * valid on `day`, an ISO date: whether they still are says nothing of a signature that was made then.
 * @throws CommandError if ssh-keygen is not there.
 */
export function verifySignature(
  bytes: Uint8Array,
  { signature, signers, day }: { readonly signature: string; readonly signers: string; readonly day: string },
  env: Environment,
): string {
  const at = `-Overify-time=${day.replaceAll('-', '')}120000Z`;
  const found = ask(['-Y', 'find-principals', at, '-s', signature, '-f', signers], new Uint8Array(), env);
  const names = found.code === 0 ? found.output.toString('utf8').split(/\r?\n/) : [];
  const isBy = (name: string) =>
    ask(['-Y', 'verify', at, '-f', signers, '-I', name, '-n', namespace, '-s', signature], bytes, env)
      .code === 0;
  return names.find((name) => name !== '' && isBy(name)) ?? '';
}

/** Runs ssh-keygen, without a shell: a name is one argument whatever it holds. */
function ask(words: readonly string[], input: Uint8Array, env: Environment) {
  const { error, status, stdout, stderr } = spawnSync('ssh-keygen', [...words], {
    env: { ...env, LC_ALL: 'C' },
    input,
    windowsHide: true,
  });
  if (error && 'code' in error && error.code === 'ENOENT') {
    throw new CommandError(
      'ssh-keygen is not installed here, so nothing can be signed and no signature verified.',
      'Install OpenSSH 8.2 or newer, or leave the signature out.',
    );
  }
  if (error && !('code' in error && error.code === 'EPIPE')) throw error;
  const [complaint = ''] = stderr.toString('utf8').trim().split(/\r?\n/);
  return { code: status ?? 1, output: stdout, complaint: complaint.replace(/\.$/, '') };
}
