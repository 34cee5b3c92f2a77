import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../cli/run.ts';
import { copySample } from '../cli/sample.ts';

/** A website on this machine; gives its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const approve = [
  ...['approve', 'sample', '--by', 'Jo Adeyemi', '--role', 'Secretary'],
  ...['--date', '2026-07-22', '--minute', 'HV/26/071'],
];

describe('selfassess submission', () => {
  it('prints what the form asks, and of an approved year nothing is missing', async () => {
    const folder = copySample();
    await run(approve, folder);
    const { code, stdout, stderr } = await run(['submission', 'sample'], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot('submission.txt');
  });

  it('says of an approval that no longer holds what has changed since, and what to type', async () => {
    const folder = copySample();
    await run(approve, folder);
    const path = join(folder, 'sample/self-assessment.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^( {2}considered: ).*$/m, '$12026-07-09'));
    const { stdout } = await run(['submission', 'sample'], folder);
    expect(stdout).toMatch(/^ {2}Approved +22 July 2026, but “governing-body” has changed since$/m);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '“selfassess verify sample” lists; when that is approved, type “selfassess approve sample --by NAME',
    );
    writeFileSync(join(folder, 'sample/approval.yaml'), 'x: [');
    const broken = await run(['submission', 'sample'], folder);
    expect(broken.stdout).toMatch(/^ {2}Approved +approval.yaml is there, but cannot be read$/m);
  });

  it('prints the same in Markdown', async () => {
    const { stdout } = await run(['submission', 'sample', '--format', 'markdown'], copySample());
    await expect(stdout).toMatchFileSnapshot('submission.md');
  });

  it('says what is missing, with what to write, and gives 1', async () => {
    const folder = copySample((yaml) =>
      yaml
        .replace(/^ {2}homes: .*\n/m, '')
        .replace(/^ {2}considered: .*\n/m, '')
        .replace(/^published-at: .*\n/m, '')
        .replace(/^ {2}role: .*\n/m, '  role: Chair\n')
        .replace(/^ {2}"9\.8":\n {4}comply: no/m, '  "9.8":\n    comply:'),
    );
    rmSync(join(folder, 'sample/report.yaml'));
    const { code, stdout, stderr } = await run(['submission', 'sample'], folder);
    expect(code).toBe(1);
    expect(stderr).not.toContain('fault in selfassess');
    await expect(stdout.slice(stdout.indexOf('Dates'))).toMatchFileSnapshot('missing.txt');
  });

  it('does not guess what stands beside an address that names neither a folder nor a page', async () => {
    const folder = copySample((yaml) =>
      yaml.replace(/^published-at: .*$/m, 'published-at: https://www.harbourvale.example/assessment'),
    );
    const { stdout } = await run(['submission', 'sample'], folder);
    expect(stdout).not.toContain('annual-report.html');
    expect(stdout).toContain('published-at ends neither in / nor in .html');
  });

  it('says that a revision has no deadline of its own, and why it was made', async () => {
    const folder = copySample((yaml) =>
      yaml.replace(
        /^assessed:/m,
        'revision: { date: 2026-11-20, reason: Merger with Elmbrook Homes }\nassessed:',
      ),
    );
    const { stdout } = await run(['submission', 'sample', '--format', 'json'], folder);
    const { facts } = JSON.parse(stdout);
    expect(facts).toMatchObject({ deadline: '', revision: '20 November 2026: Merger with Elmbrook Homes' });
  });

  it('refuses what cannot be read to its end, and a Code under which nothing is submitted', async () => {
    const folder = copySample((yaml) => yaml.replace(/^provisions:/m, 'provisions: ['));
    expect(await run(['submission', 'sample'], folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('selfassess check sample'),
    });
  });

  it('goes to the network only when told', async () => {
    let asked = 0;
    const site = await serve((_, answer) => {
      asked += 1;
      answer.end();
    });
    const folder = copySample((yaml) => yaml.replaceAll('https://www.harbourvale.example', site));
    await run(['submission', 'sample'], folder);
    expect(asked).toBe(0);
    await run(['submission', 'sample', '--check-links'], folder);
    expect(asked).toBeGreaterThan(20);
  });

  it('tells the addresses that do not answer, each kind once, and gives 1', async () => {
    const site = await serve((request, answer) => {
      if (request.url?.endsWith('/complaints-policy')) answer.statusCode = 404;
      // A server that knows no HEAD.
      if (request.url?.endsWith('/leaflet') && request.method === 'HEAD') answer.statusCode = 405;
      if (request.url?.endsWith('/roles')) answer.writeHead(301, { location: '/records' });
      if (request.url?.endsWith('/quality')) request.socket.destroy();
      answer.end();
    });
    const folder = copySample((yaml) => yaml.replaceAll('https://www.harbourvale.example', site));
    await run(approve, folder);
    const { code, stdout } = await run(['submission', 'sample', '--check-links', '--format', 'json'], folder);
    expect(code).toBe(1);
    const { faults } = JSON.parse(stdout).links;
    expect(faults.map(({ address }: { address: string }) => address.slice(site.length))).toEqual([
      '/complaints-policy',
      '/complaints/quality',
    ]);
    expect(faults[0].fault).toBe('404, there is no such page');
    const told = await run(['submission', 'sample', '--check-links'], folder);
    expect(told.stdout.split(site).join('')).toContain(
      '32 addresses asked, of which 2 lead to no page.\n  - 404, there is no such page:\n    /complaints-policy (Policy and procedure)\n',
    );
  });
});
