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
export type Judged = { readonly path: string } | { readonly status: number; readonly refusal: string };

/**
 * Judges a request to a server of this computer alone. Any page that is open in a browser here can send one, under a name of its own
 * that leads to 127.0.0.1 too (DNS rebinding), and so can every other user of the computer: it must name our address, come
 * from a page of ours or from none, and know the secret.
 */
export function judgeRequest({ method, target, headers }: Asked, own: Own): Judged {
  if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'Pages can only be read here.');
  const hosts = find(headers, 'host');
  const names = nameOwn(own.port);
  if (hosts.length !== 1 || !names.includes(hosts[0] ?? ''))
    return refuse(421, 'This address is not the one that the preview printed.');
  if (!find(headers, 'origin').every((origin) => names.some((name) => origin === `http://${name}`)))
    return refuse(403, 'Another website asked for this, and is refused.');
  if (isFromElsewhere(headers)) return refuse(403, 'Another website asked for this, and is refused.');
  const [, secret = '', path] = /^\/([^/?#]*)(\/[^?#]*)?/.exec(target) ?? [];
  if (!isSame(secret, own.secret))
    return refuse(403, 'Open the address that the preview printed: it holds a secret that is missing here.');
  return { path: path ?? '' };
}

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

function refuse(status: number, refusal: string): Judged {
  return { status, refusal };
}
