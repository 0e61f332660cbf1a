/** What one unit of work stands for: about a character that is read or written. */
const TOTAL = 16 * 1024 * 1024;

/** Units that the steps of loading take beside the characters they go through. */
export const COST = { value: 64, entry: 256, file: 16_384 } as const;

/** The project is too large, or built to look small and become large. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/**
 * Work that loading one project may take altogether. Limits on each file do not suffice: files can be included, services
 * extended and texts repeated by aliases and variables again and again.
 */
export interface Allowance {
  /** @throws TooMuch when it is used up */
  spend(units: number): void;
}

export function createAllowance(): Allowance {
  let left = TOTAL;
  return {
    spend(units) {
      left -= units;
      if (left < 0) throw new TooMuch('the project becomes too large when everything in it is put in its place');
    },
  };
}
