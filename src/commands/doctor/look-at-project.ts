import { dirname, join, relative } from 'node:path';
import { isFile } from '../disk/exists-in.ts';
import { isInside } from '../disk/is-inside.ts';
import { type Asked, findHost, findPathOutside, readAsked } from '../init/find-release.ts';
import { findRepository } from '../init/find-repository.ts';
import { good, type Sign } from './sign.ts';

/** Whether colleagues and CI get selfassess too, as the `package.json` in a folder or above it says. Nothing where none asks for it. */
export function lookAtProject(folder: string, host = findHost()): Sign[] {
  const asked = findAsked(folder);
  if (!asked) return [];
  const path = join(asked.folder, 'package.json');
  const outside = findPathOutside(asked);
  if (outside !== '')
    return [
      {
        state: 'advice',
        text: `${path} asks for selfassess at ${outside}, outside its folder, so colleagues and CI do not have it`,
        help: adviseToCopy(outside),
      },
    ];
  const top = findRepository(folder)?.top;
  if (top !== undefined && !isInside(top, path))
    return [
      {
        state: 'advice',
        text: `${path}, which asks for selfassess, is outside the repository ${top}, so colleagues and CI do not have it`,
        help: `In ${top}, type “npm init -y”, and then install selfassess again.`,
      },
    ];
  if (host && relative(host.folder, asked.folder) !== '')
    return [
      {
        state: 'advice',
        text: `${path} asks for selfassess, but what runs is the copy installed in ${host.folder}`,
        help: `In ${asked.folder}, type “npm install”.`,
      },
    ];
  return [good(`${path} asks for selfassess ${asked.release}`)];
}

function adviseToCopy(outside: string): string {
  const file = outside.split(/[\\/]/).at(-1) ?? '';
  return !file.endsWith('.tgz')
    ? 'In that folder, type “npm pack”; copy the file that it makes into a folder tools beside package.json and install that.'
    : `Copy that file into a folder tools beside package.json and type there: npm install --save-dev ./tools/${file}`;
}

/** The nearest `package.json`, in the folder or above, that asks for selfassess. */
function findAsked(folder: string): Asked | undefined {
  const asked = isFile(join(folder, 'package.json')) ? readAsked(folder) : undefined;
  if (asked && asked.release !== '') return asked;
  return dirname(folder) === folder ? undefined : findAsked(dirname(folder));
}
