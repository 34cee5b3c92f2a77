/** A picture with nothing in it but what draws, or why it cannot be held in a page. */
export type Cleaned = Picture | Refusal;

interface Picture {
  readonly ok: true;
  readonly type: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  readonly bytes: Uint8Array;
  /** Both 0 for a drawing that does not say its size. */
  readonly width: number;
  readonly height: number;
}

export interface Refusal {
  readonly ok: false;
  /** What follows the name of the file, without a full stop: `is a PNG that breaks off`. */
  readonly why: string;
  readonly help: string;
}

/** A refusal of those words. */
export function refusePicture(why: string, help: string): Refusal {
  return { ok: false, why, help };
}
