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

/** The address of the page on which a document is added. */
export const newDocument = 'evidence/new';

/** The address of a document of the register. A mark stands before ids that a browser or we would take for something else. */
export function addressDocument(id: string): string {
  return `evidence/${/^(?:new$|\.{0,2}$|~)/.test(id) ? '~' : ''}${encodeURIComponent(id)}`;
}

/** The id of a document by its address; undefined where it is that of something else. */
export function readDocument(address: string): string | undefined {
  const [, sent] = /^evidence\/([^/]+)$/.exec(address) ?? [];
  return sent === undefined ? undefined : decodeAddress(sent.replace(/^~/, ''));
}
