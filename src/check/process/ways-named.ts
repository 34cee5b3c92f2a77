/** The ways in which people reach a landlord, as its procedure calls them. */
const kinds = [
  /\b(?:phone|telephone|call|calling|ring|0\d{2,4} ?\d{3})/i,
  /\be-?mail|@/i,
  /\bon-?line\b|\bweb|\bportal\b|\bapp\b|\bhttps?:|\binternet\b|\baccount\b/i,
  /\bletter|\bpost\b|\bpostal\b/i,
  /\bin person\b|\bface to face\b|\boffices?\b|\breception\b|\bvisit|\bcounter\b|\bin the shop\b|\bhome visit/i,
  /\bsocial media\b|\bfacebook\b|\bwhatsapp\b|\btwitter\b|\btext\b/i,
];

/** Who or what leaves it open. */
const open = /\bany(?:one|body|how)?\b|\bevery(?:one)?\b|\bhowever\b|\bwhichever\b|\ball of us\b|\bstaff\b/i;

/** Whether a way to complain, as it stands in a procedure, is one and no more: none leads to it but that. */
export function namesOneWay({ by, how }: { readonly by: string; readonly how: string }): boolean {
  const said = `${by} ${how}`;
  return !open.test(said) && kinds.filter((kind) => kind.test(said)).length <= 1;
}
