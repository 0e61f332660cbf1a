const CODES = { red: 31, green: 32, yellow: 33, bold: 1, dim: 2 } as const;
export type Tint = keyof typeof CODES;

/** Writes text in a tint, or as it is. */
export type Paint = (text: string, tint: Tint) => string;

/** A paint that uses the terminal's own colours; without colour it leaves every text alone. */
export function paintFor(colour: boolean): Paint {
  if (!colour) return (text) => text;
  return (text, tint) => `\u001b[${CODES[tint]}m${text}\u001b[0m`;
}
