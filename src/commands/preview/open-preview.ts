import { resolve } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { describeSystemError } from '../disk/describe-system-error.ts';
import { findAssessments } from '../disk/find-assessments.ts';
import { answerFrom } from './answer-request.ts';
import { holdLatest } from './hold-latest.ts';
import { listPlaces } from './list-places.ts';
import { type LastRead, type MakingOptions, makeSite } from './make-site.ts';
import { openServer } from './open-server.ts';
import { type OpenSite, openSite } from './site.ts';
import { openListeners } from './tell-changes.ts';
import { watchPlaces } from './watch-places.ts';

/** What is previewed, and how. */
export interface PreviewOptions extends MakingOptions {
  readonly paths: readonly string[];
  /** 0 for a free one. */
  readonly port: number;
  readonly cwd: string;
  /** How our command is typed here. */
  readonly command: string;
  /** Hears of the pages whenever they have changed. */
  readonly tell: (site: OpenSite) => void;
}

/** A preview that follows the files until it is closed. */
export interface Preview {
  readonly address: string;
  /** Never resolves, unless the preview cannot go on: then it rejects with the reason. */
  readonly failed: Promise<never>;
  close(): Promise<void>;
}

/**
 * Makes the pages of self-assessments, serves them on this computer alone, and makes them anew whenever a file is saved.
 * @throws CommandError if the first pages cannot be made or no server can be started.
 */
export async function openPreview(options: PreviewOptions): Promise<Preview> {
  const { paths, port, cwd, command, tell } = options;
  const last: LastRead = new Map();
  let assessments: readonly string[] = [];
  const place = () => {
    const named = (paths.length > 0 ? paths : ['.']).map((path) => resolve(cwd, path));
    const given = [options.config, options.baseline].filter((one) => one !== '');
    return listPlaces({ named, assessments, given: given.map((one) => resolve(cwd, one)) });
  };
  const make = async () => {
    assessments = findAssessments(paths, cwd);
    return openSite(await makeSite(assessments, options, last, cwd), command);
  };
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);

  assessments = findAssessments(paths, cwd);
  // Looked at first, so that what is saved while the first pages are made is seen.
  const watching = await watchPlaces(place(), () => work.touch());
  let site: OpenSite;
  try {
    site = await make();
  } catch (error) {
    watching.close();
    throw error;
  }
  const listeners = openListeners(site.version);
  const work = holdLatest(async () => {
    const next = await make().catch((error: unknown) => openSite(inTrouble(site, error), command));
    watching.move(place());
    if (next.version === site.version) return;
    site = next;
    listeners.tell(site.version);
    tell(site);
  }, fail);
  watching.move(place());
  const server = await openServer(
    port,
    answerFrom(() => site, listeners),
    fail,
  ).catch((error: unknown) => {
    watching.close();
    throw error;
  });
  return {
    address: server.address,
    failed,
    async close() {
      watching.close();
      listeners.close();
      await server.close();
      await work.close();
    },
  };
}

/** What stood before, with what keeps it from being as the files are now; what is a fault of ours is thrown on. */
function inTrouble({ site }: OpenSite, error: unknown): OpenSite['site'] {
  const trouble = error instanceof CommandError ? error : describeSystemError(error);
  if (!trouble) throw error;
  return { ...site, trouble: { message: trouble.message, help: trouble.help } };
}
