import { CommandError } from '../../command-error.ts';
import { isExecutable, onPath } from '../browser/find-browser.ts';
import type { World } from '../world.ts';

/**
 * The program veraPDF of this machine: what SELFASSESS_VERAPDF names, else `verapdf` on the PATH.
 * @throws CommandError if there is none.
 */
export function findVeraPdf({ env, platform }: Pick<World, 'env' | 'platform'>): string {
  const named = env['SELFASSESS_VERAPDF'] ?? '';
  const usual = platform === 'win32' ? 'verapdf.bat' : 'verapdf';
  const paths = /[\\/]/.test(named) ? [named] : onPath({ platform, env }, [named || usual]);
  const program = paths.find((path) => isExecutable(path, platform));
  if (program !== undefined) return program;
  throw new CommandError(
    named === ''
      ? '--verify-pdf needs veraPDF, and it is not on the PATH.'
      : `The veraPDF "${named}", which SELFASSESS_VERAPDF names, is not a program that may be run.`,
    'Install veraPDF (verapdf.org, with Java), or give SELFASSESS_VERAPDF the full path of its program, or leave --verify-pdf out.',
  );
}
