/**
 * What `make` gives for each item, in their order. Two are made at a time: one is finished by this program while the browser
 * prints the other. After a failure no other is begun; what the first of those that failed threw is thrown.
 */
export async function makeInPairs<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  const failed: { readonly at: number; readonly error: unknown }[] = [];
  const waiting = items.entries();
  const work = async () => {
    // Both take from the same queue.
    for (const [at, item] of waiting) {
      try {
        made[at] = await make(item);
      } catch (error) {
        failed.push({ at, error });
      }
      if (failed.length > 0) return;
    }
  };
  await Promise.all([work(), work()]);
  const [first] = failed.sort((one, other) => one.at - other.at);
  if (first) throw first.error;
  return made;
}
