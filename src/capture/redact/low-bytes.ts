/** Room for the bytes of all but very long texts. */
const SHARED = Buffer.alloc(64 * 1024);
/** Below, asking for every character is quicker than calling what copies. */
const WORTH_A_CALL = 32;

/**
 * The low byte of every character of a text, to be looked through before the characters themselves: a loop over bytes
 * takes a quarter of the time. What follows them is of other texts. They stay as they are until the next call.
 */
export function lowBytes(text: string): Uint8Array {
  const bytes = text.length > SHARED.length ? Buffer.allocUnsafeSlow(text.length) : SHARED;
  if (text.length >= WORTH_A_CALL) bytes.write(text, 0, 'latin1');
  else for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
