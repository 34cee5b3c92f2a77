import { crc32 } from 'node:zlib';
import JSZip from 'jszip';
import { damaged, locked, tooMuch } from './workbook-error.ts';

/** A zip archive whose parts are unpacked piece by piece and never kept. */
export interface Archive {
  /** Whether it has a part with that path; letter case and kind of slash do not matter (ECMA-376 part 2, 6.2.2). */
  readonly has: (path: string) => boolean;
  /**
   * Calls `use` with each piece of a part. Throws what `use` throws, or a `WorkbookError`; whether the part has changed
   * since it was written only shows at its end.
   */
  readonly unpack: (path: string, use: (piece: Uint8Array) => void) => Promise<void>;
}

/**
 * Opens a zip archive. What is unpacked in total, whatever sizes the archive declares, may be 400 MB, and 200 times its
 * own size if that is more than 32 MB. A part that is unpacked again counts once. Throws a `WorkbookError` for a broken
 * or locked archive.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await JSZip.loadAsync(bytes).catch((error: unknown) => {
    throw explain(error);
  });
  const parts = new Map(
    Object.values(zip.files)
      .filter(({ dir }) => !dir)
      .map((part) => [normalise(part.name), part]),
  );
  const most = Math.min(mostUnpacked, Math.max(leastUnpacked, bytes.length * mostRatio));
  const unpacked = new Map<string, number>();
  return {
    has: (path) => parts.has(normalise(path)),
    unpack: async (path, use) => {
      const key = normalise(path);
      const part = parts.get(key);
      if (part === undefined) throw damaged('lacks a part that it names');
      unpacked.delete(key);
      const left = most - [...unpacked.values()].reduce((sum, length) => sum + length, 0);
      unpacked.set(key, await unpackWithin(part, left, use));
    },
  };
}

const megabyte = 1_000_000;
const mostUnpacked = 400 * megabyte;
const leastUnpacked = 32 * megabyte;
/** Rows of figures shrink to a tenth or a thirtieth; the limit of the method is about 1,030. */
const mostRatio = 200;

/**
 * Unpacks by the library's stream, which keeps nothing; returns the length in bytes. `node:zlib` would save a tenth of
 * the time that a sheet takes, but needs private fields of the library or a zip directory of our own.
 */
function unpackWithin(
  part: JSZip.JSZipObject,
  left: number,
  use: (piece: Uint8Array) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const stream = part.nodeStream('nodebuffer');
    let length = 0;
    let sum = 0;
    const take = (piece: Uint8Array) => {
      try {
        length += piece.length;
        if (length > left) throw tooMuch('unpacks to more than 400 MB or 200 times its own size');
        sum = crc32(piece, sum);
        use(piece);
      } catch (error) {
        stream.removeListener('data', take);
        stream.pause();
        reject(error);
      }
    };
    stream.on('data', take);
    stream.on('error', () => reject(damaged('has a part that cannot be unpacked')));
    stream.on('end', () => {
      if (length === 0 || sum === readCheckSum(part)) resolve(length);
      else reject(damaged('has a part that is not what was written'));
    });
  });
}

/** The library reads the check sum of a part, but shows it to nobody, and compares it only with all of them at once. */
function readCheckSum(part: JSZip.JSZipObject): number | undefined {
  const data: unknown = Reflect.get(part, '_data');
  const isKnown = typeof data === 'object' && data !== null && 'crc32' in data;
  return isKnown && typeof data.crc32 === 'number' ? data.crc32 >>> 0 : undefined;
}

function normalise(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function explain(error: unknown): Error {
  const isLocked = error instanceof Error && /encrypted/i.test(error.message);
  return isLocked ? locked() : damaged('is cut short, or is no sound zip file');
}
