import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { packageRoot, readVersion } from '../../package-root.ts';
import { readPrintStyles } from '../../render/html/styles.ts';
import { formatDate } from '../../words/dates.ts';
import { chooseBrowser, usePrinter } from '../browser/open-printer.ts';
import { findCacheFolder, findHome } from '../disk/cache-folder.ts';
import { isThere } from '../disk/exists-in.ts';
import type { World } from '../world.ts';
import type { DoctorArguments } from './declaration.ts';
import { good, type Sign } from './sign.ts';

/** The day after which a Node gets no more mends: nodejs.org/en/about/previous-releases, as it stood in November 2026. */
const ends: Readonly<Record<string, string>> = { 20: '2026-04-30', 22: '2027-04-30', 24: '2028-04-30' };

/** What there is on this computer, whatever is checked. */
export async function lookAtComputer(options: DoctorArguments, world: World): Promise<Sign[]> {
  return [
    good(`selfassess ${readVersion()}, in ${packageRoot}`),
    lookAtNode(process.versions.node, options.today),
    ...(await lookAtBrowser(options.browser, world)),
    lookAtCache(world),
  ];
}

/** Exported for its test: a Node of another year cannot be run there. */
export function lookAtNode(version: string, today: string): Sign {
  const [major = ''] = version.split('.');
  const end = ends[major];
  const text = `Node ${version}`;
  if (end === undefined || today <= end) return good(text);
  return {
    state: 'advice',
    text: `${text}, which has had no mends of its own faults since ${formatDate(end)}`,
    help: 'selfassess works with it; install the newest Node with an even number from https://nodejs.org when you can.',
  };
}

/** The browser found, and whether it prints: a page with our fonts and letters of several languages. */
async function lookAtBrowser(named: string, world: World): Promise<Sign[]> {
  const notices: Sign[] = [];
  try {
    const { executable, from } = await chooseBrowser(named, world);
    const style = readPrintStyles('Trial');
    const page = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Trial</title><style>${style}</style></head><body><main><h1>Trial</h1><p>Ŵyneb, Łódź</p></main></body></html>`;
    const document = { title: 'Trial', lang: 'en-GB', dated: '' };
    const say = (text: string) => notices.push({ state: 'advice', text, help: '' });
    const { problems } = await usePrinter(named, world, say, (print) => print(page, document));
    const source = {
      named: 'as you named it',
      installed: 'found here',
      bundled: 'that of @sparticuz/chromium',
    };
    const printed = problems.length === 0 ? 'prints accessible PDFs' : 'prints, but not accessible PDFs';
    return [
      {
        state: problems.length === 0 ? 'good' : 'trouble',
        text: `Browser ${executable} (${source[from]}) ${printed}`,
        help: problems.length === 0 ? '' : `${problems.join(' ')} Name another one with --browser PATH.`,
      },
      good('Fonts come with selfassess, and are in what is printed'),
      ...notices,
    ];
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const { message, help } = error;
    return [
      {
        state: 'trouble',
        text: message,
        help: `${help} Without one, “selfassess build --only html” writes the pages.`,
      },
    ];
  }
}

/** The folder of what can be made again: the bundled browser, and the records of builds. */
function lookAtCache({ env }: World): Sign {
  const folder = findCacheFolder(env, findHome(env));
  if (folder === '')
    return {
      state: 'advice',
      text: 'There is no folder of yours for what can be made again (XDG_CACHE_HOME, HOME), so each build prints anew',
      help: '',
    };
  try {
    accessSync(findExisting(folder), constants.W_OK);
    return good(`What can be made again is kept in ${folder}`);
  } catch {
    return {
      state: 'advice',
      text: `Nothing can be written to ${folder}, so each build prints anew`,
      help: 'Make it yours, or set XDG_CACHE_HOME to a folder that is.',
    };
  }
}

function findExisting(path: string): string {
  return isThere(path) || dirname(path) === path ? path : findExisting(dirname(path));
}
