import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describeResolution, shortenDigest } from '../../approval/approval.ts';
import { namePart, type PartChange } from '../../approval/compare-parts.ts';
import { CommandError } from '../../command-error.ts';
import { type ApprovalState, approvalName, signatureName } from '../approval/open-approval.ts';
import { verifySignature } from '../approval/ssh-keygen.ts';
import { checkFiles } from '../check/check-files.ts';
import { checkInTurn } from '../check/check-many.ts';
import { findOneAssessment } from '../disk/edit-source.ts';
import { isFile } from '../disk/exists-in.ts';
import { showPath } from '../disk/find-assessments.ts';
import type { World } from '../world.ts';
import type { VerifyArguments } from './declaration.ts';
import { type Told, verifyPublished } from './verify-published.ts';

/**
 * `selfassess verify [DIR] [--published FOLDER]`: 0 if the approval holds, 1 if something has changed since.
 * @throws CommandError if there is no approval, or it cannot be read.
 */
export async function runVerify(options: VerifyArguments, world: World): Promise<number> {
  const { dir, published } = options;
  const own = dir !== undefined || published === '' ? await verifyOwn(dir ?? '.', options, world) : undefined;
  const lines = [
    ...(own?.lines ?? []),
    ...(published === '' ? [] : verifyPublished(resolve(world.cwd, published), published, own?.digest)),
  ];
  const isSound = lines.every(({ sound }) => sound);
  const told = lines.filter(({ sound }) => !sound || !options.quiet);
  for (const { text } of told) world.stdout.write(`${text}\n`);
  return isSound ? 0 : 1;
}

async function verifyOwn(dir: string, options: VerifyArguments, world: World) {
  const path = findOneAssessment(dir, world);
  const { config, today } = options;
  const how = { draft: true, today, config, baseline: '', baselineUse: 'preview' as const };
  const { files } = await checkFiles([path], how, world.cwd, checkInTurn);
  const { approval = { state: 'none' } as const } = files[0] ?? {};
  const given = requireApproval(approval, showPath(path, world.cwd), dir);
  const signature = judgeSignature(path, given.approval.date, options, world);
  return { digest: given.digest, lines: [...signature, ...judgeChanges(given)] };
}

type Given = Extract<ApprovalState, { state: 'given' }>;

function requireApproval(found: ApprovalState, shown: string, dir: string): Given {
  if (found.state === 'given') return found;
  if (found.state === 'broken')
    throw new CommandError(
      found.fault,
      'Restore the file as “selfassess approve” wrote it, or have the assessment approved again.',
    );
  if (found.state === 'none')
    throw new CommandError(
      `There is no ${approvalName} beside ${shown}.`,
      `Record the approval with “selfassess approve ${dir} --by NAME --role ROLE --date DATE --minute REF”.`,
    );
  throw new CommandError(
    `${shown} cannot be read to its end, or names no Code that selfassess knows.`,
    `Run “selfassess check ${dir}”, and first correct what it lists.`,
  );
}

function judgeChanges({ approval, digest, changes }: Given): Told[] {
  const by = describeResolution(approval);
  if (changes.length === 0) {
    const { by: name, role } = approval;
    return [
      {
        sound: true,
        text: `Approved by ${by}, recorded by ${name}, ${role}: nothing has changed since. Digest ${shortenDigest(digest)}.`,
      },
    ];
  }
  const lines = changes.map((change) => `  ${namePart(change)} ${ends[change.kind]}`);
  return [{ sound: false, text: `The approval by ${by} no longer holds. Since then:\n${lines.join('\n')}` }];
}

const ends: Readonly<Record<PartChange['kind'], string>> = {
  changed: 'has changed',
  added: 'was added',
  removed: 'was taken out',
};

/** The signature is over the bytes of the record. */
function judgeSignature(path: string, day: string, options: VerifyArguments, world: World): Told[] {
  const signature = join(dirname(path), signatureName);
  const isSigned = isFile(signature);
  if (options.allowedSigners === '')
    return isSigned ? [{ sound: true, text: 'It is signed; --allowed-signers FILE verifies by whom.' }] : [];
  const signers = resolve(world.cwd, options.allowedSigners);
  if (!isFile(signers))
    throw new CommandError(
      `There is no file ${options.allowedSigners}.`,
      'Check the name after --allowed-signers.',
    );
  if (!isSigned) return [{ sound: false, text: `It is not signed: there is no ${signatureName} beside it.` }];
  const bytes = readFileSync(join(dirname(path), approvalName));
  const signer = verifySignature(bytes, { signature, signers, day }, world.env);
  return signer === ''
    ? [
        {
          sound: false,
          text: `Its signature is by none of those that ${options.allowedSigners} allows, or over another record.`,
        },
      ]
    : [{ sound: true, text: `Signed by ${signer}.` }];
}
