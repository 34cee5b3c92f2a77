import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Code } from '../../codes/code.ts';
import { type Codes, packageCodes } from '../../codes/codes.ts';
import { readVersion } from '../../package-root.ts';
import { writeManifest } from '../../scaffold/write-manifest.ts';
import { writeReadme } from '../../scaffold/write-readme.ts';
import { isFile } from '../disk/exists-in.ts';
import { settingsName } from '../disk/find-assessments.ts';
import type { OutputFile } from '../disk/write-folder.ts';
import { writeSchema } from '../schema/write-schema.ts';
import { findPathOutside, type Release, readAsked } from './find-release.ts';
import type { Repository } from './find-repository.ts';
import { ciFiles, readCiFile, readEditorFile } from './read-recipes.ts';

/** A file of a project. Where there is one already, that one is kept. */
export interface ProjectFile extends OutputFile {
  readonly content: string | Uint8Array;
  /** Whether the text of one that was there lacks what ours is for. */
  readonly lacks: (text: string) => boolean;
  /** What to add then, as a sentence. */
  readonly add: string;
}

/** What the files of a project depend on. */
export interface Project {
  /** Absolute. */
  readonly root: string;
  readonly code: Code;
  readonly codes: Codes;
  /** The folder of the assessment, and that of the year after, from the root. */
  readonly folder: string;
  readonly next: string;
  /** The folder of the landlord, by its name alone. */
  readonly landlord: string;
  readonly release: Release;
  /** Where CI can be set up: the repository whose top folder this is. */
  readonly repository: Repository | undefined;
}

/** Where editors find the schemas from the root: in the installed package, or in copies that are written beside the assessments. */
export function placeSchemas({ root, codes }: Pick<Project, 'root' | 'codes'>): string {
  const isOurs = codes.ids.every((id) => packageCodes.ids.includes(id));
  const isThere = (folder: string) => isFile(join(root, folder, 'self-assessment.schema.json'));
  return isOurs && isThere(installed) && !isThere('schemas') ? installed : 'schemas';
}

const installed = 'node_modules/selfassess/schemas';

/** The files beside the assessments: for colleagues, for editors, for npm and for CI. */
export function listProjectFiles(project: Project): ProjectFile[] {
  const { code, folder, next, landlord, release, repository } = project;
  const host = repository?.host;
  const ci = host ? ciFiles[host] : '';
  return [
    { path: 'README.md', content: writeReadme({ code, folder, next, ci }), lacks: () => false, add: '' },
    {
      path: 'package.json',
      content: writeManifest(landlord, release.release),
      ...adviseOnManifest(project),
    },
    ...listTools(release),
    {
      path: '.gitignore',
      content: 'node_modules/\npublic/\n',
      lacks: (text) => !/node_modules/.test(text) || !/public/.test(text),
      add: 'Add the lines node_modules/ and public/: neither belongs in git.',
    },
    ...listEditorFiles(placeSchemas(project)),
    ...(placeSchemas(project) === installed ? [] : listSchemas(project)),
    ...(host && repository
      ? [
          {
            path: ci,
            content: readCiFile(host, repository.branch),
            lacks: (text: string) => !text.includes('selfassess'),
            add: 'Add a step with npm ci, and then npx selfassess check assessments --draft.',
          },
        ]
      : []),
  ];
}

/** What is wrong with a `package.json` that was there, for those who clone the project. */
function adviseOnManifest({ root, release }: Project): Pick<ProjectFile, 'lacks' | 'add'> {
  const outside = findPathOutside(readAsked(root));
  if (outside === '')
    return {
      lacks: (text) => !text.includes('"selfassess"'),
      add: `Add "selfassess": "${release.release}" to its devDependencies, so that all who check use the same.`,
    };
  return { lacks: () => true, add: adviseOnPath(outside, release) };
}

/** What to do about a path that leads out of the project. */
function adviseOnPath(outside: string, { copied }: Release): string {
  const fault = `It asks for selfassess at ${outside}, outside this folder: colleagues and CI do not have it.`;
  return copied === ''
    ? `${fault} Copy the file that “npm pack” makes of it into tools/ and install that: npm install --save-dev ./tools/selfassess-${readVersion()}.tgz`
    : `${fault} A copy is in tools/ now; there, type: npm install --save-dev ./tools/${basename(copied)}`;
}

/** The file that npm installs selfassess from, where it would stay behind on this computer. */
function listTools({ copied }: Release): ProjectFile[] {
  if (copied === '') return [];
  const content = readFileSync(copied);
  return [
    {
      path: `tools/${basename(copied)}`,
      content,
      lacks: (text) => text !== content.toString('utf8'),
      add: `It is not the same file as ${copied}: copy that over it.`,
    },
  ];
}

function listEditorFiles(schemas: string): ProjectFile[] {
  const settings = readEditorFile('.vscode/settings.json').replaceAll(`${installed}/`, `${schemas}/`);
  return [
    {
      path: '.editorconfig',
      content: readEditorFile('.editorconfig'),
      lacks: (text) => !/indent_style\s*=\s*space/.test(text),
      add: 'Add [*.{yaml,yml}] and below it indent_style = space: YAML takes no tabs.',
    },
    {
      path: '.vscode/settings.json',
      content: settings,
      lacks: (text) => !text.includes('self-assessment.schema.json'),
      add: `The first line of each assessment names its schema; for ${settingsName} too, add "yaml.schemas": { "./${schemas}/config.schema.json": "**/${settingsName}" }.`,
    },
    {
      path: '.vscode/extensions.json',
      content: readEditorFile('.vscode/extensions.json'),
      lacks: (text) => !/redhat\.vscode-yaml/i.test(text),
      add: 'Add "redhat.vscode-yaml" to its recommendations.',
    },
    {
      path: '.vscode/tasks.json',
      content: readEditorFile('.vscode/tasks.json'),
      lacks: (text) => !text.includes('selfassess check'),
      add: 'Add a task that runs npx selfassess check assessments --draft --format compact.',
    },
  ];
}

function listSchemas({ codes, code }: Project): ProjectFile[] {
  return ['self-assessment', 'report', 'process', 'config'].map((name) => ({
    path: `schemas/${name}.schema.json`,
    content: writeSchema(name, codes),
    lacks: (text) => name === 'self-assessment' && !text.includes(`"${code.id}"`),
    add: `It does not know ${code.id}: there, type: selfassess schema --out schemas/${name}.schema.json`,
  }));
}
