/** The address of something as a browser sends it. */
export function encodeAddress(address: string): string {
  return address.split('/').map(encodeURIComponent).join('/');
}

/** An address in words; `''` for one that no link of ours says. */
export function decodeAddress(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

/** Where the forms of an assessment lie. */
export function baseOf({
  request,
  folder,
}: {
  readonly request: { readonly base: string };
  readonly folder: string;
}): string {
  return `${request.base}/edit/${encodeAddress(folder)}`;
}
