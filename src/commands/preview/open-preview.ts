import { CommandError } from '../../command-error.ts';
import { ThreadTrouble } from '../threads/start-worker.ts';
import { answerFrom } from './answer-request.ts';
import { followDay } from './follow-day.ts';
import type { FindForms } from './form-links.ts';
import { holdLatest } from './hold-latest.ts';
import { chooseMaker } from './open-maker-thread.ts';
import { type Answer, openServer } from './open-server.ts';
import { type OpenSite, openSite } from './site.ts';
import type { MakerOptions, Making, SiteMaker } from './site-maker.ts';
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
  /** Makes ready what the first form is shown with. What goes wrong is told by the form. */
  readonly ready: () => Promise<unknown>;
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
 * Forms are served while the first pages are made, which are waited for by who asks for one.
 * @throws CommandError if the first pages cannot be made (with forms, `failed` rejects with it) or no server can be started.
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
    const choosing = chooseMaker(options);
    // While the thread of the pages starts.
    forms?.ready().catch(() => undefined);
    const maker = await choosing;
    open.push(maker);
    // Looked at first, so that what is saved while the first pages are made is seen.
    const watching = await watchPlaces(await maker.look(), () => touch());
    open.push(watching);
    const first = makeFirst(maker, readToday()).then(({ places, ...made }) => {
      watching.move(places);
      return openSite(made, command, forms?.find);
    });
    first.catch(fail);
    if (!forms) await first;
    let site = first;
    const listeners = openListeners('');
    first.then(
      ({ version }) => listeners.tell(version),
      () => undefined,
    );
    open.push(listeners);
    const make = async (known: string): Promise<Omit<Making, 'places'>> => {
      try {
        const { places, ...making } = await maker.make(readToday(), known);
        watching.move(places);
        return making;
      } catch (error) {
        if (!(error instanceof ThreadTrouble)) throw error;
        return { made: null, trouble: describeEnd(error) };
      }
    };
    const work = holdLatest(async () => {
      const before = await site;
      const { made, trouble } = await make(before.site.made.version);
      const next = openSite({ made: made ?? before.site.made, trouble }, command, forms?.find);
      if (next.version === before.version || isClosed) return;
      site = Promise.resolve(next);
      listeners.tell(next.version);
      tell(next);
    }, fail);
    touch = work.touch;
    open.push(work, followDay(readToday, touch));
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

/** @throws CommandError if nothing can be made. */
async function makeFirst(maker: SiteMaker, today: string) {
  const { made, trouble, places } = await maker.make(today, '');
  if (!made) throw new CommandError(trouble.message, trouble.help);
  return { made, trouble, places };
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
