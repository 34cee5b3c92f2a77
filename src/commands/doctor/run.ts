import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Chalk } from 'chalk';
import { hangText } from '../../words/wrap.ts';
import { chooseStyle, type World } from '../world.ts';
import type { DoctorArguments } from './declaration.ts';
import { lookAtComputer } from './look-at-computer.ts';
import { lookAtFiles } from './look-at-files.ts';
import { lookAtProject } from './look-at-project.ts';
import { lookAtTools } from './look-at-tools.ts';

/**
 * `selfassess doctor [PATH]`: says what this computer has and lacks. 1 if something that is wanted cannot be done.
 * @throws CommandError if there is no such path.
 */
export async function runDoctor(options: DoctorArguments, world: World): Promise<number> {
  const path = resolve(world.cwd, options.path ?? '.');
  const files = await lookAtFiles(options, world);
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const signs = [
    ...(await lookAtComputer(options, world)),
    ...lookAtTools(folder, world),
    ...lookAtProject(folder),
    ...files,
  ];
  const shown = options.quiet ? signs.filter(({ state }) => state === 'trouble') : signs;
  const { colour, width, command } = chooseStyle(world, options.colour);
  const paint = new Chalk({ level: colour ? 1 : 0 });
  const marks = { good: paint.green('✓'), advice: paint.yellow('!'), trouble: paint.red('✗') };
  for (const { state, text, help } of shown) {
    world.stdout.write(`${marks[state]} ${hangText(text, width, 2)}\n`, 'painted');
    const advice = help.replaceAll('“selfassess ', `“${command} `);
    if (help !== '') world.stdout.write(`    ${hangText(advice, width, 4)}\n`);
  }
  const isSound = signs.every(({ state }) => state !== 'trouble');
  if (!options.quiet)
    world.stdout.write(
      isSound
        ? 'All that selfassess needs is here.\n'
        : 'What is marked ✗ wants mending; the words beside it say what needs it.\n',
    );
  return isSound ? 0 : 1;
}
