/** Shorter ones would be found in unrelated text. */
const SHORTEST = 8;

/**
 * The base64 characters that depend on the secret alone, at each of the three offsets that it can have in a longer
 * text, in both alphabets and without padding: so it is found in `user:secret` too.
 */
export function base64Cores(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  return [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor(((offset + bytes.length) * 8) / 6);
    const core = encoded.slice(first, last);
    return core.length >= SHORTEST ? [core, core.replaceAll('+', '-').replaceAll('/', '_')] : [];
  });
}
