import { CommandError } from '../../command-error.ts';
import { ThreadTrouble } from '../threads/start-worker.ts';
import { answerFrom } from './answer-request.ts';
import { followDay } from './follow-day.ts';
import type { FindForms } from './form-links.ts';
import { holdLatest } from './hold-latest.ts';
import { chooseMaker } from './open-maker-thread.ts';
import { type Answer, openServer } from './open-server.ts';
import { type OpenSite, openSite } from './site.ts';
import type { MakerOptions, Making } from './site-maker.ts';
import { openListeners } from './tell-changes.ts';
import { watchPlaces } from './watch-places.ts';

/** What is previewed, and how. */
export interface PreviewOptions extends MakerOptions {
  /** The day as it is when it is asked for. */
  readonly readToday: () => string;
  /** 0 for a free one. */
  readonly port: number;
  /** How our command is typed here. */
  readonly command: string;
  /** Hears of the pages whenever they have changed. */
  readonly tell: (site: OpenSite) => void;
  readonly forms?: Forms;
}

/** Forms that are served beside the pages, below `/edit/`. */
export interface Forms {
  readonly answer: Answer;
  /** How many bytes a form may have that is sent to a path. */
  readonly most: (path: string) => number;
  /** Finds those of what stands on the pages. */
  readonly find: FindForms;
}

/** A preview that follows the files until it is closed. */
export interface Preview {
  readonly address: string;
  /** Never resolves, unless the preview cannot go on: then it rejects with the reason. */
  readonly failed: Promise<never>;
  close(): Promise<void>;
}

/**
 * Makes the pages of self-assessments, serves them on this computer alone, and makes them anew whenever a file is saved or a day begins.
 * @throws CommandError if the first pages cannot be made or no server can be started.
 */
export async function openPreview({
  readToday,
  port,
  command,
  tell,
  forms,
  ...options
}: PreviewOptions): Promise<Preview> {
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);
  const open: Closing[] = [];
  let isClosed = false;
  const close = async () => {
    isClosed = true;
    await Promise.all([...open].reverse().map((one) => one.close()));
  };
  let isDue = false;
  let touch = () => {
    isDue = true;
  };
  try {
    const maker = await chooseMaker(options);
    open.push(maker);
    // Looked at first, so that what is saved while the first pages are made is seen.
    const watching = await watchPlaces(await maker.look(), () => touch());
    open.push(watching);
    const first = await maker.make(readToday(), '');
    if (!first.made) throw new CommandError(first.trouble.message, first.trouble.help);
    let site = openSite({ made: first.made, trouble: first.trouble }, command, forms?.find);
    const listeners = openListeners(site.version);
    open.push(listeners);
    const make = async (): Promise<Omit<Making, 'places'>> => {
      try {
        const { places, ...making } = await maker.make(readToday(), site.site.made.version);
        watching.move(places);
        return making;
      } catch (error) {
        if (!(error instanceof ThreadTrouble)) throw error;
        return { made: null, trouble: describeEnd(error) };
      }
    };
    const work = holdLatest(async () => {
      const { made, trouble } = await make();
      const next = openSite({ made: made ?? site.site.made, trouble }, command, forms?.find);
      if (next.version === site.version || isClosed) return;
      site = next;
      listeners.tell(site.version);
      tell(site);
    }, fail);
    touch = work.touch;
    open.push(work, followDay(readToday, touch));
    watching.move(first.places);
    const pages = answerFrom(() => site, maker.read, listeners, forms ? 'edit' : 'pages');
    const isForms = (path: string) => path.startsWith('/edit/');
    const server = await openServer(
      port,
      (question, response) => (forms && isForms(question.path) ? forms.answer : pages)(question, response),
      fail,
      (path) => (forms && isForms(path) ? forms.most(path) : 0),
    );
    open.push(server);
    if (isDue) touch();
    return { address: server.address, failed, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Closing {
  close(): unknown;
}

function describeEnd({ message }: ThreadTrouble): Making['trouble'] {
  return {
    message: `The pages could not be made: ${message}.`,
    help: 'They are made anew when a file is saved next.',
  };
}
