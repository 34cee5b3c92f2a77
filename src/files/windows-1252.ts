const upperSigns = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

/**
 * Text of bytes in Windows-1252, one character a byte. Node 20's and 22's TextDecoder read it as Latin-1, which turns
 * curly quotes and dashes into control characters (nodejs/node issue 56542), so the signs from 0x80 to 0x9f are ours.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = new TextDecoder('latin1').decode(bytes);
  return latin1.replace(/[\u0080-\u009f]/g, (control) => upperSigns[control.charCodeAt(0) - 0x80] ?? control);
}
