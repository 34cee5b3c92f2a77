import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot, readVersion } from '../../package-root.ts';
import { identifyBrowser } from '../browser/identify-browser.ts';
import { describe, describeTree } from '../disk/describe-files.ts';
import type { World } from '../world.ts';
import { hash } from './build-record.ts';

/**
 * A hash of everything that makes a publication out of what is written: this version, its files, the libraries installed
 * with it, Node, and, where a PDF is printed, the browser and the fonts there are. `browser` is that of the command line.
 * `''` where the browser cannot be told from another, so that nothing is taken for made by it.
 */
export async function identifyMaker(browser: string, printing: boolean, world: World): Promise<string> {
  const { version, arch, platform } = process;
  const own = [readVersion(), version, arch, platform, listOwn()];
  const printer = printing ? await identifyBrowser(browser, world) : ['none'];
  return printer.length === 0 ? '' : hash(JSON.stringify([own, printer]));
}

/** The files of the package, which a developer changes without a new version, and what npm says it installed. */
function listOwn(): unknown[] {
  const [code = ''] = relative(packageRoot, fileURLToPath(import.meta.url)).split(sep);
  const folders = [code, 'codes', 'templates'].map((name) => describeTree(join(packageRoot, name), 9));
  const around = dirname(packageRoot);
  const modules = [join(packageRoot, 'node_modules'), around, dirname(around)];
  return [...folders, ...modules.map((folder) => describe(join(folder, '.package-lock.json')))];
}
