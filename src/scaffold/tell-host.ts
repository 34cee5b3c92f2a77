/** A service that keeps repositories and runs CI for them. */
export type Host = 'github' | 'gitlab' | 'azure' | 'bitbucket';

/** Where a repository is pushed to, as the text of its `.git/config` says: the name of the computer, and whose it is. */
export interface Remote {
  /** `''` if the text names none. */
  readonly computer: string;
  /** Undefined if it is none of those that we have a file for. */
  readonly host: Host | undefined;
}

/** The remote called origin, or the first, of the text of a `.git/config`. */
export function tellRemote(config: string): Remote {
  const addresses = listAddresses(config);
  const computer = readComputer(addresses.get('origin') ?? [...addresses.values()][0] ?? '');
  return { computer, host: knowHost(computer) };
}

function listAddresses(config: string): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  let remote = '';
  for (const line of config.split(/\r?\n/)) {
    const section = /^\s*\[(.*)\]/.exec(line)?.[1];
    if (section !== undefined) remote = /^remote "(.*)"$/.exec(section)?.[1] ?? '';
    const [key = '', ...words] = line.split('=');
    const address = key.trim() === 'url' ? words.join('=').trim() : '';
    if (remote !== '' && address && !addresses.has(remote)) addresses.set(remote, address);
  }
  return addresses;
}

/** `https://host/…`, `ssh://git@host:22/…` and `git@host:…`; `''` for a folder. */
function readComputer(address: string): string {
  const [, named = ''] =
    /^[a-z+]+:\/\/(?:[^@/]*@)?([^:/]+)/i.exec(address) ?? /^(?:[^@/\\]+@)?([^:/\\]{2,}):/.exec(address) ?? [];
  return named.toLowerCase();
}

function knowHost(computer: string): Host | undefined {
  const parts = computer.split('.');
  if (parts.includes('github')) return 'github';
  if (parts.includes('gitlab')) return 'gitlab';
  if (computer.endsWith('dev.azure.com') || computer.endsWith('.visualstudio.com')) return 'azure';
  return computer === 'bitbucket.org' ? 'bitbucket' : undefined;
}
