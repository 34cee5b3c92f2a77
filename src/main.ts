import { CommanderError } from 'commander';
import { CommandError } from './command-error.ts';
import { describeSystemError } from './commands/disk/describe-system-error.ts';
import { declareProgram } from './commands/program.ts';
import { guardOutputs, type World } from './commands/world.ts';
import { describeLimit } from './describe-limit.ts';
import { makeHarmless } from './words/short-text.ts';

/**
 * Runs `selfassess` with the words in `given.argv`. Returns the exit code: 0 clean, 1 findings at or above the
 * threshold, 2 the command cannot run, 3 a fault of ours.
 */
export async function main(given: World): Promise<number> {
  const world = guardOutputs(given);
  let code = 0;
  const program = declareProgram(world, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...world.argv], { from: 'user' });
    return code;
  } catch (error) {
    return reportTrouble(error, world);
  }
}

function reportTrouble(error: unknown, world: World): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const trouble =
    error instanceof CommandError ? error : (describeSystemError(error) ?? describeLimit(error));
  if (trouble) {
    // A name in it may hold a line break.
    world.stderr.write(`selfassess: ${makeHarmless(trouble.message)}\n  ${trouble.help}\n`);
    return 2;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  world.stderr.write(
    `selfassess: a fault in selfassess itself, not in your files. Please report what follows.\n${details}\n`,
  );
  return 3;
}
