import { createHash, timingSafeEqual } from 'node:crypto';

/** A request as it came, before anything of it is believed. */
export interface Asked {
  readonly method: string;
  /** What stands after the method: a path, and whatever a forger puts there. */
  readonly target: string;
  /** Names and values in turn, as they were sent. */
  readonly headers: readonly string[];
}

/** What our server goes by. */
export interface Own {
  readonly port: number;
  /** The first part of every path. */
  readonly secret: string;
}

/** What is asked for, from the secret on; or why it is refused, with HTTP's number for that. */
export type Judged = { readonly path: string; readonly query: string } | Refused;

/** Why a request is refused, and which methods its path takes where that is why. */
interface Refused {
  readonly status: number;
  readonly refusal: string;
  readonly allow?: string;
}

/** How many bytes a form may have that is sent to a path; 0 where none is taken, and pages can only be read. */
export type TakesForm = (path: string) => number;

/**
 * Judges a request to a server of this computer alone. Any page that is open in a browser here can send one, under a name of its own
 * that leads to 127.0.0.1 too (DNS rebinding), and so can every other user of the computer: it must name our address, come
 * from a page of ours or from none, and know the secret. A form, which may change something, must come from a page of ours.
 */
export function judgeRequest({ method, target, headers }: Asked, own: Own, takesForm: TakesForm): Judged {
  const [host = '', ...others] = find(headers, 'host');
  const names = nameOwn(own.port);
  if (others.length > 0 || !names.includes(host))
    return refuse(421, 'This address is not the one that was printed.');
  const origins = find(headers, 'origin');
  if (!origins.every((origin) => names.some((name) => origin === `http://${name}`)))
    return refuse(403, elsewhere);
  if (isFromElsewhere(headers)) return refuse(403, elsewhere);
  const [, secret = '', path = '', query = ''] = /^\/([^/?#]*)(\/[^?#]*)?(?:\?([^#]*))?/.exec(target) ?? [];
  if (!isSame(secret, own.secret))
    return refuse(403, 'Open the address that was printed: it holds a secret that is missing here.');
  if (method === 'GET' || method === 'HEAD') return { path, query };
  const most = takesForm(path);
  if (method !== 'POST' || most === 0) {
    const allow = most === 0 ? 'GET, HEAD' : 'GET, HEAD, POST';
    return { ...refuse(405, 'Pages can only be read here.'), allow };
  }
  return judgeForm(headers, `http://${host}`, most) ?? { path, query };
}

const elsewhere = 'Another website asked for this, and is refused.';

/** Why a form is refused: no browser sends one of ours without saying where it comes from. */
function judgeForm(headers: readonly string[], origin: string, most: number): Refused | undefined {
  const origins = find(headers, 'origin');
  const sites = find(headers, 'sec-fetch-site');
  if (origins.length !== 1 || origins[0] !== origin || !sites.every((one) => one === 'same-origin'))
    return refuse(403, elsewhere);
  const types = find(headers, 'content-type').map((type) => type.split(';')[0]?.trim().toLowerCase() ?? '');
  if (types.length !== 1 || !formTypes.includes(types[0] ?? ''))
    return refuse(415, 'What was sent is not a form.');
  if (find(headers, 'content-length').some((length) => !(Number(length) <= most)))
    return refuse(413, tooLong);
  return undefined;
}

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** What is said of a form that is longer than its path takes. */
export const tooLong = 'What was sent is too long, and nothing of it was taken.';

/** The names of 127.0.0.1 that no name server can give away. */
function nameOwn(port: number): string[] {
  return ['127.0.0.1', 'localhost'].flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
}

/** Whether a page of another origin asks for a part of its own; one that leads here by a link only opens ours. */
function isFromElsewhere(headers: readonly string[]): boolean {
  const isOpening = find(headers, 'sec-fetch-dest').every((one) => one === 'document');
  const from = find(headers, 'sec-fetch-site');
  return !from.every((one) => ['same-origin', 'none'].includes(one)) && !isOpening;
}

function find(headers: readonly string[], name: string): string[] {
  return headers.filter((_, index) => index % 2 === 1 && headers[index - 1]?.toLowerCase() === name);
}

/** Compares digests, which are equally long, so that the time it takes tells nothing. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

function refuse(status: number, refusal: string): Refused {
  return { status, refusal };
}
