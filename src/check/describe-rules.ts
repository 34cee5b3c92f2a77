/** A row of the table in `docs/rules/README.md`, the only place where it is written what a rule finds. */
export interface RuleRow {
  readonly id: string;
  /** The heading of its table. */
  readonly group: string;
  readonly finds: string;
}

/** The rows of that page, in order, whatever they are of. */
export function readRuleRows(page: string): RuleRow[] {
  let group = '';
  return page.split(/\r?\n/).flatMap((line) => {
    group = /^## (.+)$/.exec(line)?.[1] ?? group;
    const [, id = '', finds = ''] = /^\| \[([a-z0-9-]+)\]\(.*?\) *\|.*?\| *(.+?) *\|$/.exec(line) ?? [];
    return id === '' ? [] : [{ id, group, finds: finds.replaceAll('\\|', '|') }];
  });
}

/** What each of those rules finds, by id; `''` for one that the page does not list. */
export function listFinds(page: string, ids: readonly string[]): ReadonlyMap<string, string> {
  const rows = new Map(readRuleRows(page).map((row) => [row.id, row.finds]));
  return new Map(ids.map((id) => [id, rows.get(id) ?? '']));
}
