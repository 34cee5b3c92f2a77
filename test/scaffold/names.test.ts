import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFolder } from '../../src/scaffold/name-folder.ts';
import { tellRemote } from '../../src/scaffold/tell-host.ts';

describe('the folder of a landlord', () => {
  it.each([
    ['Elm Vale Homes', 'elm-vale-homes'],
    ['Tŷ Glân a’r Fro', 'ty-glan-ar-fro'],
    ['St John’s & St Luke’s', 'st-johns-and-st-lukes'],
    ['Straße & Søn', 'strasse-and-son'],
    ['CON', 'con-landlord'],
    ['Lpt1', 'lpt1-landlord'],
    ['Public', 'public-landlord'],
    ['dist.', 'dist-landlord'],
    ['...', 'landlord'],
    ['住宅', 'landlord'],
    ['../../etc', 'etc'],
    ['x'.repeat(200), 'x'.repeat(60)],
    [`${'ab '.repeat(70)}`, 'ab-'.repeat(20).slice(0, -1)],
  ])('%s is %s', (name, folder) => expect(nameFolder(name)).toBe(folder));

  it('is a name that every system takes, whatever the landlord’s', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 250 }), (name) => {
        expect(nameFolder(name)).toMatch(
          /^(?!(?:con|prn|aux|nul|(?:com|lpt)\d|public|dist|node-modules)$)[a-z0-9]+(-[a-z0-9]+)*$/,
        );
        expect(nameFolder(name).length).toBeLessThanOrEqual(70);
      }),
    );
  });
});

describe('the host of a repository', () => {
  const config = (url: string) => `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${url}\n\tfetch = x\n`;

  it.each([
    ['https://github.com/elm/vale.git', 'github'],
    ['git@github.com:elm/vale.git', 'github'],
    ['https://token@github.elmvale.example/elm/vale', 'github'],
    ['ssh://git@gitlab.com:22/elm/vale.git', 'gitlab'],
    ['https://gitlab.elmvale.example/x.git', 'gitlab'],
    ['https://elm@dev.azure.com/elm/vale/_git/vale', 'azure'],
    ['git@ssh.dev.azure.com:v3/elm/vale/vale', 'azure'],
    ['https://elm.visualstudio.com/vale/_git/vale', 'azure'],
    ['git@bitbucket.org:elm/vale.git', 'bitbucket'],
    ['https://git.elmvale.example/github.com/x.git', undefined],
    ['../vale.git', undefined],
    ['C:\\vale.git', undefined],
    ['/srv/github.com/vale.git', undefined],
  ])('%s is %s', (url, host) => expect(tellRemote(config(url)).host).toBe(host));

  it('is that of origin, whatever comes first, or of the only one', () => {
    const other =
      '[remote "up"]\nurl = https://gitlab.com/x\n[branch "main"]\nurl = https://bitbucket.org/x\n';
    expect(tellRemote(other).host).toBe('gitlab');
    expect(tellRemote(`${other}${config('https://github.com/x')}`)).toEqual({
      computer: 'github.com',
      host: 'github',
    });
    expect(tellRemote('')).toEqual({ computer: '', host: undefined });
  });
});
