import { addDays, isDay } from '../../words/calendar.ts';
import { type Beside, listFoldersBeside, type OpenBeside, type Top } from './beside.ts';

/**
 * The year before the self-assessment at `path`, of the same landlord, in a folder beside its own: of its versions the latest.
 * Undefined if there is none.
 */
export async function findYearBefore(
  path: string,
  { landlord, from }: Top,
  open: OpenBeside,
): Promise<Beside | undefined> {
  if (!isDay(from) || landlord === '') return undefined;
  return findLatest(path, addDays(from, -1), open, (one) => one.landlord === landlord);
}

/**
 * What the revision within the year at `path` revises: the latest older version of the same landlord's assessment for the same
 * period in a folder beside its own. Undefined if there is none.
 */
export async function findRevised(path: string, own: Top, open: OpenBeside): Promise<Beside | undefined> {
  const { landlord, from, to, revised } = own;
  if (landlord === '' || to === '') return undefined;
  const isOlder = (one: Top) => one.revised === '' || one.revised < revised;
  return findLatest(path, to, open, (one) => one.landlord === landlord && one.from === from && isOlder(one));
}

/** Of those that end on that day and fit, the one of the latest revision; of two alike the first by the name of its folder. */
async function findLatest(
  path: string,
  day: string,
  open: OpenBeside,
  fits: (one: Top) => boolean,
): Promise<Beside | undefined> {
  let latest: { readonly beside: Beside; readonly revised: string } | undefined;
  for (const folder of listFoldersBeside(path)) {
    const beside = open(folder);
    const top = await beside.topOf(day);
    if (!top || !fits(top) || (latest && latest.revised >= top.revised)) continue;
    latest = { beside, revised: top.revised };
  }
  return latest?.beside;
}
