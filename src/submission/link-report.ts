/** What became of the addresses that were looked at. */
export interface LinkReport {
  readonly looked: number;
  readonly faults: readonly LinkFault[];
}

/** An address that does not lead to a page. */
export interface LinkFault {
  readonly address: string;
  /** What should stand there, as in `evidence “policy”`. */
  readonly what: string;
  /** What happened, without a full stop: `404, there is no such page`. */
  readonly fault: string;
}

/** An address to look at. */
export interface NamedLink {
  readonly address: string;
  readonly what: string;
}
