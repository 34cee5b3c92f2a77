import { readVersion } from '../../src/package-root.ts';
import { run } from './run.ts';

/** What is typed in a folder and what the commands say, as one text without what differs between machines and releases. */
export function recordWalk(folder: string) {
  const told: string[] = [];
  return {
    type: async (...argv: string[]): Promise<number> => {
      const { code, stdout, stderr } = await run(argv, folder);
      told.push(
        `$ selfassess ${argv.join(' ')}`,
        `${stdout}${stderr}`.replaceAll(folder, '/home/ida').replaceAll(readVersion(), 'VERSION').trimEnd(),
        '',
      );
      return code;
    },
    tell: () => told.join('\n'),
  };
}
