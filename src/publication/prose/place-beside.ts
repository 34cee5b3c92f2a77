/**
 * The address of a file that is published beside the page at `address`; `''` where that is not known: only beside an address
 * that ends in a folder or in the page itself does another file stand where we know it.
 */
export function placeBeside(address: string, file: string): string {
  if (file === '' || address === '') return address;
  const path = address.replace(/[?#].*/s, '');
  if (!/\/$|\.html?$/.test(path) || !URL.canParse(path)) return '';
  return new URL(file, path).href;
}
