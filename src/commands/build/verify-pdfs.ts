import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { joinList } from '../../words/lists.ts';
import { writeFlushed } from '../disk/flush.ts';
import { withTempFolder } from '../disk/with-temp-folder.ts';
import type { OutputFile } from '../disk/write-folder.ts';
import type { World } from '../world.ts';

/** What veraPDF found of a PDF: a sentence for each, and whether it is all that the PDF claims. */
export interface Verified {
  readonly sentence: string;
  readonly holds: boolean;
}

/** What a PDF may claim in its metadata, which is written in clear, and what veraPDF calls that. */
const claims = [
  { name: 'PDF/UA-1', flavour: 'ua1', written: '<pdfuaid:part>1</pdfuaid:part>' },
  { name: 'PDF/A-2a', flavour: '2a', written: '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A<' },
] as const;

/**
 * Has veraPDF test of each PDF what it claims. `program` is its path.
 * @throws CommandError if veraPDF does not run or cannot read a PDF.
 */
export async function verifyPdfs(
  files: readonly OutputFile[],
  program: string,
  world: Pick<World, 'cwd' | 'env' | 'platform'>,
): Promise<Verified[]> {
  const pdfs = files.map(({ path, content }, index) => {
    return { path, content, name: `${index}.pdf`, claimed: readClaims(content) };
  });
  return withTempFolder(tmpdir(), 'selfassess-verify', async (folder, signal) => {
    for (const { name, content } of pdfs) writeFlushed(join(folder, name), content);
    const failed = new Map<string, string[]>();
    for (const { name: claim, flavour } of claims) {
      const names = pdfs.filter(({ claimed }) => claimed.includes(claim)).map(({ name }) => name);
      if (names.length === 0) continue;
      const run = { program: resolve(world.cwd, program), flavour, names, folder, signal, world };
      for (const [name, rules] of readReport(await runVeraPdf(run), names))
        if (rules) failed.set(name, [...(failed.get(name) ?? []), `${claim} (${joinList(rules)})`]);
    }
    return pdfs.map(({ path, name, claimed }) => describeOutcome(path, claimed, failed.get(name) ?? []));
  });
}

function readClaims(content: OutputFile['content']): string[] {
  const text = Buffer.from(content).toString('latin1');
  return claims.filter(({ written }) => text.includes(written)).map(({ name }) => name);
}

function describeOutcome(path: string, claimed: readonly string[], failed: readonly string[]): Verified {
  if (failed.length > 0)
    return {
      sentence: `${path} claims what it is not: veraPDF says that it fails ${joinList(failed)}.`,
      holds: false,
    };
  const sentence =
    claimed.length > 0
      ? `${path} is ${joinList(claimed)}, as veraPDF finds too.`
      : `${path} claims neither PDF/UA-1 nor PDF/A-2a, so there is nothing to verify.`;
  return { sentence, holds: true };
}

interface VeraPdfRun {
  readonly program: string;
  readonly flavour: string;
  readonly names: readonly string[];
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly world: Pick<World, 'env' | 'platform'>;
}

/** What it prints. It ends with a code of its own where a PDF fails. */
function runVeraPdf({ program, flavour, names, folder, signal, world }: VeraPdfRun): Promise<string> {
  // Only a shell runs a .bat, which needs its path in quotation marks.
  const shell = world.platform === 'win32';
  const args = ['--flavour', flavour, '--format', 'text', '-v', ...names];
  const settings = {
    cwd: folder,
    env: { ...world.env },
    signal,
    shell,
    maxBuffer: 64 << 20,
    encoding: 'utf8',
  } as const;
  return new Promise((done, reject) => {
    execFile(shell ? `"${program}"` : program, args, settings, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(cannotRun(program, error.message));
      else if (!/^(?:PASS|FAIL) /m.test(stdout))
        reject(cannotRun(program, stderr || stdout || 'it said nothing'));
      else done(stdout);
    });
  });
}

function cannotRun(program: string, reason: string): CommandError {
  const [first = ''] = reason.trim().split('\n');
  return new CommandError(
    `veraPDF (${program}) cannot be run: ${first.replace(/\.$/, '')}. Nothing was written.`,
    'Run it by itself on a PDF to see what it lacks, such as Java, or leave --verify-pdf out.',
  );
}

/** Of each PDF the rules that it fails; null if none. `PASS name flavour`, or `FAIL name flavour` and below it the rules. */
function readReport(report: string, names: readonly string[]): Map<string, string[] | null> {
  const found = new Map<string, string[] | null>();
  let rules: string[] = [];
  for (const line of report.split(/\r?\n/)) {
    const [, verdict, path = ''] = /^(PASS|FAIL) (.*?\.pdf)(?: \w+)?\s*$/.exec(line) ?? [];
    const name = names.find((one) => path === one || path.endsWith(`/${one}`) || path.endsWith(`\\${one}`));
    if (name !== undefined) {
      rules = [];
      found.set(name, verdict === 'PASS' ? null : rules);
    }
    const [, rule] = /^\s+FAIL (\S+)/.exec(line) ?? [];
    if (rule !== undefined) rules.push(rule);
  }
  const unread = names.filter((name) => !found.has(name));
  if (unread.length > 0)
    throw new CommandError(
      `veraPDF did not judge ${unread.length} of ${names.length} PDFs. Nothing was written.`,
      'Run it by itself on a PDF to see why, or leave --verify-pdf out.',
    );
  return found;
}
