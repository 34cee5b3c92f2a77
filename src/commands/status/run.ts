import { basename, dirname } from 'node:path';
import { describeResolution } from '../../approval/approval.ts';
import { measureStatus } from '../../status/measure-status.ts';
import { printStatusJson } from '../../status/print-json.ts';
import { printStatusMarkdown } from '../../status/print-markdown.ts';
import { printStatusText } from '../../status/print-text.ts';
import type { ApprovalStatus, Status } from '../../status/status.ts';
import type { ApprovalState } from '../approval/open-approval.ts';
import { checkFiles } from '../check/check-files.ts';
import { checkInTurn } from '../check/check-many.ts';
import type { CheckedFile } from '../disk/check-file.ts';
import { assessmentName, findAssessments, showPath } from '../disk/find-assessments.ts';
import { writeOutput } from '../disk/write-output.ts';
import { quoteForShell } from '../quote-for-shell.ts';
import { chooseStyle, showProgress, type World } from '../world.ts';
import type { StatusArguments } from './declaration.ts';

/**
 * `selfassess status`: prints how far each assessment is. 0 however far that is; 1 if one cannot be counted, or if the settings
 * that it is checked by have faults.
 */
export async function runStatus(options: StatusArguments, world: World): Promise<number> {
  const { config, baseline, today, format, colour, quiet } = options;
  const how = { draft: false, today, config, baseline, baselineUse: 'apply' as const };
  const { files, sides } = await checkFiles(
    findAssessments(options.paths, world.cwd),
    how,
    world.cwd,
    (paths, cwd, each) =>
      checkInTurn(paths, cwd, each, (done, all) => {
        if (!quiet) showProgress(`Looked at ${done} of ${all}`, world);
      }),
  );
  const all = files.map((file) => measure(file, today, world));
  const style = chooseStyle(world, colour);
  if (format === 'json') writeOutput(printStatusJson(all, today), '', world);
  else if (format === 'markdown') writeOutput(printStatusMarkdown(all, style), '', world);
  else writeOutput(printStatusText(all, style), '', world, 'painted');
  const faulty = sides.filter(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'));
  for (const { file } of faulty)
    if (!quiet) world.stderr.write(`${file} has faults of its own: “selfassess check” lists them.\n`);
  return faulty.length > 0 || all.some(({ fault }) => fault !== '') ? 1 : 0;
}

function measure(file: CheckedFile, today: string, world: World): Status {
  const { path, verdict, beside } = file;
  const typed = basename(path) === assessmentName ? dirname(path) : path;
  return measureStatus({
    ...{ verdict, beside, today },
    approval: describeApproval(file.approval),
    folder: quoteForShell(showPath(typed, world.cwd), world.platform),
  });
}

function describeApproval(found: ApprovalState): ApprovalStatus {
  if (found.state !== 'given') return { state: found.state, by: '', changes: 0 };
  const changes = found.changes.length;
  return { state: changes > 0 ? 'changed' : 'holds', by: describeResolution(found.approval), changes };
}
