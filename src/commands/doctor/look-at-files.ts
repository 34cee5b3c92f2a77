import { dirname, resolve } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { joinParts } from '../../words/lists.ts';
import { count } from '../../words/plurals.ts';
import { checkFiles, listVerdicts } from '../check/check-files.ts';
import { checkMany } from '../check/check-many.ts';
import { isThere } from '../disk/exists-in.ts';
import { findAssessments, showPath } from '../disk/find-assessments.ts';
import { findSettings } from '../disk/load-settings.ts';
import type { World } from '../world.ts';
import type { DoctorArguments } from './declaration.ts';
import { good, type Sign } from './sign.ts';

/**
 * The assessments, the settings that they fall under, and the schemas that an editor finds for them. Where there is no
 * assessment, only the settings.
 */
export async function lookAtFiles(
  { path = '.', config, today }: DoctorArguments,
  world: World,
): Promise<Sign[]> {
  const { cwd } = world;
  const found = findThem(path, cwd);
  if (!Array.isArray(found)) return [found, ...lookAtSettings([resolve(cwd, path)], config, cwd)];
  const how = { draft: true, today, config, baseline: '', baselineUse: 'preview' as const };
  const { files, sides } = await checkFiles(found, how, cwd, checkMany);
  const diagnostics = listVerdicts(files).flatMap((verdict) => verdict.diagnostics);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const faulty = sides.filter((side) => side.diagnostics.some(({ severity }) => severity === 'error'));
  const lost = diagnostics.filter(({ rule }) => rule === 'schema-not-found');
  return [
    errors === 0
      ? good(`${count(found.length, 'assessment')} here, without errors (gaps apart)`)
      : {
          state: 'advice',
          text: `${count(found.length, 'assessment')} here, with ${count(errors, 'error')} (gaps apart)`,
          help: `“selfassess check ${path} --draft” lists them.`,
        },
    lost.length === 0
      ? good('Editors find the schemas that the files name')
      : {
          state: 'advice',
          text: `Editors find no schema for ${joinParts([...new Set(lost.map(({ file }) => file))])}`,
          help: lost[0]?.help ?? '',
        },
    ...lookAtSettings(found.map(dirname), config, cwd),
    ...faulty.map(
      ({ file }): Sign => ({
        state: 'trouble',
        text: `${file} has faults of its own`,
        help: `“selfassess check ${path}” lists them.`,
      }),
    ),
  ];
}

/** The assessments, or why there are none. */
function findThem(path: string, cwd: string): string[] | Sign {
  try {
    return findAssessments([path], cwd);
  } catch (error) {
    if (!(error instanceof CommandError) || !isThere(resolve(cwd, path))) throw error;
    return { state: 'advice', text: error.message.replace(/\.$/, ''), help: error.help };
  }
}

function lookAtSettings(folders: readonly string[], config: string, cwd: string): Sign[] {
  const files = [...new Set(folders.map((folder) => config || findSettings(folder, cwd)))];
  const named = files
    .filter((file) => file !== '')
    .map((file) => (file === config ? file : showPath(file, cwd)));
  const isPartly = files.includes('') && named.length > 0;
  return [
    good(
      named.length === 0
        ? 'Settings: none, so the usual ones are in force'
        : `Settings in force: ${joinParts(named)}${isPartly ? `; for what lies elsewhere, the usual ones` : ''}`,
    ),
  ];
}
