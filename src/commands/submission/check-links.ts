import { readVersion } from '../../package-root.ts';
import type { LinkFault, LinkReport, NamedLink } from '../../submission/link-report.ts';

/** Chosen: longer than a slow council website takes. */
const patience = 15_000;
/** Chosen: polite to one website, as most addresses are of one. */
const atOnce = 4;

/** Asks each address for its head, and those that refuse that for the page; `tell` hears how many have answered. */
export async function checkLinks(
  links: readonly NamedLink[],
  tell: (done: number, link: NamedLink) => void,
): Promise<LinkReport> {
  const faults = new Map<NamedLink, LinkFault>();
  const waiting = [...links];
  let done = 0;
  const work = async () => {
    for (let link = waiting.shift(); link; link = waiting.shift()) {
      const fault = await findFault(link.address);
      if (fault !== '') faults.set(link, { ...link, fault });
      done += 1;
      tell(done, link);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { looked: links.length, faults: links.flatMap((link) => faults.get(link) ?? []) };
}

/** Why an address leads to no page; `''` if it does. */
async function findFault(address: string): Promise<string> {
  try {
    const head = await ask(address, 'HEAD');
    // Some servers know no HEAD, and say so in various ways.
    const status = head < 400 ? head : await ask(address, 'GET');
    return status < 400 ? '' : `${status}${meanings[status] ?? ''}`;
  } catch (error) {
    return describeTrouble(error);
  }
}

const meanings: Readonly<Record<number, string>> = {
  401: ', so a reader must sign in',
  403: ', so it may not be open to everyone, or the website refuses programs: look yourself',
  404: ', there is no such page',
  410: ', the page was taken away',
  429: ', too much was asked of the website: look yourself',
};

async function ask(address: string, method: 'HEAD' | 'GET'): Promise<number> {
  const response = await fetch(address, {
    method,
    headers: { 'user-agent': `selfassess/${readVersion()}` },
    signal: AbortSignal.timeout(patience),
  });
  await response.body?.cancel();
  return response.status;
}

function describeTrouble(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `no answer in ${patience / 1000} seconds`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : undefined;
  const code = cause && 'code' in cause ? String(cause.code) : '';
  return troubles[code] ?? `cannot be asked: ${cause?.message || String(error)}`;
}

const troubles: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such website, or this computer is not connected',
  EAI_AGAIN: 'this computer is not connected, or may only go through a proxy',
  ECONNREFUSED: 'refused by the website',
  CERT_HAS_EXPIRED: 'a certificate that has expired, of which browsers warn',
  ERR_TLS_CERT_ALTNAME_INVALID: 'a certificate of another website, of which browsers warn',
};
