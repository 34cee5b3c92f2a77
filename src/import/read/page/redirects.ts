/**
 * The address that a link leads to in the end, if it goes through a service that only passes readers on: a search
 * engine, a mail guard, a social network. Any other address, and one that would not lead to a web page, stays as it is.
 */
export function followRedirect(address: string): string {
  let at = address;
  for (let step = 0; step < mostSteps; step += 1) {
    const next = targetOf(at);
    if (next === undefined || !/^https?:\/\/[^/\s]+\.[^/\s]+/i.test(next) || !URL.canParse(next)) return at;
    at = next;
  }
  return at;
}

const mostSteps = 5;

function targetOf(address: string): string | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const host = url.hostname.replace(/^www\./, '');
  if (/^urldefense\.(?:com|us|proofpoint\.com)$/.test(host)) return readDefended(address, url);
  const service = services.find(([hosts, path]) => hosts.test(host) && path.test(url.pathname));
  if (service === undefined) return undefined;
  const [, path, ...names] = service;
  const inPath = path.exec(url.pathname)?.[1];
  if (inPath !== undefined) return `https://${inPath}${url.search}${url.hash}`;
  const named = names
    .map((name) => url.searchParams.get(name))
    .find((value) => value !== null && value !== '');
  return named ?? undefined;
}

/** A service's hosts, the paths at which it passes readers on, and the parameters that may hold where to. */
const services: readonly (readonly [RegExp, RegExp, ...string[]])[] = [
  [/^(?:[\w-]+\.)?google\.[a-z.]{2,6}$/, /^\/url$/, 'q', 'url'],
  [/^google\.[a-z.]{2,6}$/, /^\/amp\/s\/(.+)$/],
  [/^translate\.google\.[a-z.]{2,6}$/, /^\/translate/, 'u'],
  [
    /\.safelinks\.protection\.(?:outlook\.com|office365\.us)$|^safelinks\.protection\.outlook\.com$/,
    /^/,
    'url',
  ],
  [/^statics\.teams\.cdn\.(?:office|live)\.(?:net|com)$/, /safelinks/, 'url'],
  [/^(?:l|lm)\.facebook\.com$|^facebook\.com$/, /^\/l\.php$/, 'u'],
  [/^l\.instagram\.com$|^l\.messenger\.com$/, /^/, 'u'],
  [/^linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go)/, 'url'],
  [/^youtube\.com$/, /^\/redirect$/, 'q'],
  [/^duckduckgo\.com$/, /^\/l\/?$/, 'uddg'],
  [/^slack-redir\.net$/, /^\/link$/, 'url'],
  [/^vk\.com$/, /^\/away\.php$/, 'to'],
  [/^(?:[\w-]+\.)?linkprotect\.cudasvc\.com$/, /^\/url$/, 'a'],
  [/^clicktime\.symantec\.com$/, /^/, 'u'],
  [/^(?:deref-gmx\.\w+|deref-web\.de|dereferer\.\w+)$/, /^/, 'redirectUrl'],
  [/^(?:[\w-]+\.)?mail\.ru$|^out\.reddit\.com$|^exit\.sc$/, /^/, 'url'],
];

/** Proofpoint's links, of its second and its third way of writing them. */
function readDefended(address: string, url: URL): string | undefined {
  if (url.pathname.startsWith('/v2/')) {
    const written = url.searchParams.get('u') ?? '';
    return decode(written.replaceAll('-', '%').replaceAll('_', '/'));
  }
  const from = address.indexOf('/v3/__') + '/v3/__'.length;
  const to = address.indexOf('__;', from + 1);
  const end = address.indexOf('!', to);
  if (!address.includes('/v3/__') || to < 0 || end < 0)
    return /\/v1\/url/.test(url.pathname) ? (url.searchParams.get('u') ?? undefined) : undefined;
  const kept = address.slice(to + '__;'.length, end);
  return fillIn(address.slice(from, to), [...Buffer.from(kept, 'base64url').toString('utf8')]).replace(
    /^(https?:)\/(?!\/)/,
    '$1//',
  );
}

/** Each `*` stands for one of the characters kept at the end, `**` and a letter for a number of them. */
function fillIn(written: string, kept: readonly string[]): string {
  let at = 0;
  return written.replace(/\*(?:\*([\w-]))?/g, (stars, letter: string | undefined) => {
    const count = letter === undefined ? 1 : runs.indexOf(letter) + 2;
    const part = kept.slice(at, at + count).join('');
    at += count;
    return part === '' ? stars : part;
  });
}

const runs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
