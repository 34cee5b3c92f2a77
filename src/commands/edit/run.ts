import { planFolders } from '../build/plan-folders.ts';
import { findAssessments } from '../disk/find-assessments.ts';
import { readDayOf, servePages } from '../preview/run.ts';
import { chooseStyle, type World } from '../world.ts';
import { answerEdit, takeTurns } from './answer-edit.ts';
import type { EditArguments } from './declaration.ts';
import { type Desk, openDesk } from './desk.ts';
import { linkPages } from './link-pages.ts';

/**
 * `selfassess edit`: forms at an address of this computer, and the pages beside them, until it is stopped. Then 0: what was saved is in the
 * files.
 * @throws CommandError if the first pages cannot be made or no server can be started.
 */
export function runEdit(options: EditArguments, world: World): Promise<number> {
  const desks = new Map<string, Desk>();
  let saves = 0;
  const { command } = chooseStyle(world, options.colour);
  const open = (path: string, folder: string) =>
    openDesk(path, folder, {
      ...options,
      ...{ cwd: world.cwd, env: world.env, command, clock: readClock, readToday: readDayOf(options, world) },
      saved: () => {
        saves += 1;
      },
    });
  const listDesks = () => {
    const assessments = findAssessments(options.paths, world.cwd);
    const folders = planFolders(assessments);
    return assessments.map((path, index) => {
      const folder = folders[index] ?? '';
      // Its address is another once there are others beside it.
      const name = `${folder}\n${path}`;
      const desk = desks.get(name) ?? open(path, folder);
      desks.set(name, desk);
      return desk;
    });
  };
  return servePages(options, world, {
    opened:
      'Open this address in a browser on this computer. What you save there is written into the files; Ctrl-C stops.',
    stopped: () =>
      saves === 0
        ? 'Stopped. Nothing was saved.'
        : `Stopped. What was saved ${saves === 1 ? 'once' : `${saves} times`} is in the files.`,
    forms: {
      answer: answerEdit(listDesks, takeTurns()),
      find: linkPages,
      // Of many nobody knows which is wanted first.
      ready: async () => {
        const [desk, ...others] = listDesks();
        if (others.length === 0) await desk?.ready();
      },
      most: (path) => (path.endsWith('/file') ? mostOfFile : mostTyped),
    },
  });
}

/** Chosen: far more than anyone types into one page. */
const mostTyped = 16_000_000;
/** Chosen: what can be sent to a landlord's website, and more. */
const mostOfFile = 30_000_000;

/** The time where the user is: `14:32`. */
function readClock(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
