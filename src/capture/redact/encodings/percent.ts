/** The secret as it stands in a URL: `p%40ss`. */
export function percentEncoded(secret: string): string {
  // A lone half of a pair cannot be encoded; it would stand as the sign for what cannot be read.
  return encodeURIComponent(secret.replaceAll(/[\ud800-\udfff]/gu, '\ufffd'));
}

/** The same with small letters in the codes, as some clients write them: `p%2fss`. */
export function percentLower(secret: string): string {
  return percentEncoded(secret).replaceAll(/%[\dA-F]{2}/g, (code) => code.toLowerCase());
}

/** Every byte as a code: `%70%61%73%73`. */
export function percentEveryByte(secret: string): string {
  return Buffer.from(secret, 'utf8').toString('hex').replaceAll(/../g, '%$&').toUpperCase();
}

/** As a form sends it (`application/x-www-form-urlencoded`): a plus for a blank, and fewer characters as they are. */
export function formEncoded(secret: string): string {
  return new URLSearchParams({ x: secret }).toString().slice(2);
}
