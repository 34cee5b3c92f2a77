import { statSync } from 'node:fs';
import { isAbsolute, resolve, sep } from 'node:path';
import { type Changes, hasChanges } from '../../changes/changes.ts';
import { compareVersions } from '../../changes/compare-versions.ts';
import { pairProvisions } from '../../changes/pair-provisions.ts';
import { CommandError } from '../../command-error.ts';
import { buildChanges } from '../../publication/changes/build-changes.ts';
import type { ChangesView } from '../../publication/changes/changes-view.ts';
import { formatDate } from '../../words/dates.ts';
import { stringifySafely } from '../../words/for-terminal.ts';
import { assessmentName, showPath } from '../disk/find-assessments.ts';
import { refusePdfOnTerminal, requireTarget, writeOutput } from '../disk/write-output.ts';
import { measureWidth, type World } from '../world.ts';
import type { ChangesArguments } from './declaration.ts';
import { findInRevision, isRevision, type RevisionPath } from './find-revision.ts';
import { findPlace, type Place } from './place.ts';
import { readVersion } from './read-version.ts';

/**
 * `selfassess changes`: says what changed from one self-assessment to another, each a folder, a file or `REVISION:path`.
 * Without `fresh`, a revision is compared with the files as they are. Gives 1 if something changed and
 * `exitCode` is set.
 */
export async function runChanges(options: ChangesArguments, world: World): Promise<number> {
  const out = options.out === '' ? '' : requireTarget(resolve(world.cwd, options.out), 'changes.html');
  refusePdfOnTerminal(options.format, out, 'changes.pdf');
  const [before, after] = await findPlaces(options.old, options.fresh, world);
  const was = await readVersion(before, options.today);
  const is = await readVersion(after, options.today);
  const [from, to] = [was.version.code, is.version.code];
  const findMap = ({ codes }: Place) => (from.id === to.id ? undefined : codes.findMap(from.id, to.id));
  const pairs = pairProvisions(from, to, findMap(after) ?? findMap(before));
  const changes = compareVersions(was.version, is.version, { pairs, today: options.today });
  const view = buildChanges(
    changes,
    { version: was.version, place: namePlace(before), stood: before.commit.date },
    { version: is.version, place: namePlace(after), stood: after.commit.date },
    options.today,
  );
  const notices = options.quiet ? [] : [...was.notices, ...is.notices];
  for (const notice of notices) world.stderr.write(`${notice}\n`);
  const form = options.format === 'text' ? 'painted' : 'words';
  writeOutput(await render(changes, view, options, world), out, world, form);
  if (out !== '' && !options.quiet) world.stderr.write(`Written to ${showPath(out, world.cwd)}.\n`);
  return options.exitCode && hasChanges(changes) ? 1 : 0;
}

/** What was named: a path on disk, or a path in a revision, `''` for the same path as the other. */
type Named = { readonly revision: null; readonly path: string } | RevisionPath;

async function findPlaces(before: string, after: string | undefined, world: World): Promise<[Place, Place]> {
  const was = readName(before, world);
  if (after === undefined && was.revision === null) {
    throw new CommandError(
      `There is nothing to compare “${before}” with.`,
      `Name two, the earlier first, such as ../2024-25 2025-26; or a revision of git, as in HEAD: ${before}.`,
    );
  }
  const is = after === undefined ? { revision: null, path: '' } : readName(after, world);
  const path = was.path || is.path || '.';
  const find = (one: Named) =>
    one.revision === null
      ? findPlace(one.path || path, world.cwd)
      : findInRevision({ revision: one.revision, path: one.path || path }, world.cwd, world.env);
  return [await find(was), await find(is)];
}

/** A file that exists goes before a revision, but for git's own in a bare repository; a Windows drive is not one. */
function readName(written: string, { cwd, env }: World): Named {
  const disk: Named = { revision: null, path: written };
  // Not resolved: that would turn “HEAD:../x” into “x”.
  const place = isAbsolute(written) ? written : `${cwd}${sep}${written}`;
  const isOfGit = /^(?:[A-Z]+_)?HEAD$/.test(written) && isRevision(written, cwd, env);
  const isThere = statSync(place, { throwIfNoEntry: false }) !== undefined && !isOfGit;
  if (isThere || /^[a-z]:[\\/]/i.test(written)) return disk;
  const [, revision, path] = /^((?:[^:{]|\{[^}]*\})*):(.*)$/s.exec(written) ?? [];
  if (revision !== undefined && path !== undefined) return { revision, path };
  return isRevision(written, cwd, env) ? { revision: written, path: '' } : disk;
}

function namePlace({ shown, commit }: Place): string {
  const folder = shown.endsWith(`/${assessmentName}`) ? shown.slice(0, -assessmentName.length - 1) : shown;
  if (commit.name === '') return folder;
  return `${folder}, commit ${commit.name} of ${formatDate(commit.date)}`;
}

async function render(
  changes: Changes,
  view: ChangesView,
  { format, colour, out, quiet, browser }: ChangesArguments,
  world: World,
): Promise<string | Uint8Array> {
  if (format === 'html') return (await import('../../render/html/pages.ts')).renderChangesPage(view);
  if (format === 'json') return printJson(changes, view);
  if (format === 'markdown') {
    return (await import('../../render/plain/render-changes-markdown.ts')).renderChangesMarkdown(view);
  }
  if (format === 'pdf') {
    const say = (sentence: string) => quiet || world.stderr.write(`${sentence}\n`);
    const { renderChangesPrint } = await import('../../render/html/pages.ts');
    const { printPdf } = await import('../browser/print-pdf.ts');
    return printPdf(renderChangesPrint(view), describePdf(view), browser, world, say);
  }
  const { renderChangesText } = await import('../../render/plain/render-changes-text.ts');
  const width = measureWidth(world);
  return renderChangesText(view, { colour: colour && out === '', width });
}

function describePdf({ documentTitle: title, lang, dated }: ChangesView) {
  return { title, lang, dated };
}

/** What changed, for programs, as in `schemas/changes.schema.json`. `version` grows only when readers must change. */
function printJson(changes: Changes, { sentence, sides, landlord }: ChangesView): string {
  const [before, after] = sides.map(({ place }) => place);
  const view = {
    version: 1,
    ...{ before, after, landlord },
    changed: hasChanges(changes),
    sentence,
    ...changes,
  };
  return `${stringifySafely(view)}\n`;
}
