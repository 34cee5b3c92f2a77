/** What was looked at, and what was found. */
export interface Sign {
  /** `good`; `advice`: it works, but something is worth knowing; `trouble`: something that is wanted cannot be done. */
  readonly state: 'good' | 'advice' | 'trouble';
  readonly text: string;
  /** What to do; `''` where there is nothing to do. */
  readonly help: string;
}

export function good(text: string): Sign {
  return { state: 'good', text, help: '' };
}
