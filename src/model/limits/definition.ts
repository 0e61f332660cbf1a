/** What an amount is counted in: milliseconds, bytes, or things. */
export type LimitUnit = 'milliseconds' | 'bytes' | 'count';

/** A bound on what is read or waited for, and how far it can be moved. */
export interface LimitDefinition {
  readonly unit: LimitUnit;
  /** What it bounds: one call, all that is asked of one object, the reading of a gate, or that of the run. */
  readonly scope: 'call' | 'object' | 'gate' | 'run';
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** What is bounded, as a noun phrase: `body of an HTTP answer`. */
  readonly meaning: string;
  /** Its key in the settings, where it does not stand under `limits`. */
  readonly setting?: string;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const KIBIBYTE = 1024;
export const MEBIBYTE = 1024 * KIBIBYTE;

const UNITS: Readonly<Record<LimitUnit, readonly (readonly [size: number, name: string])[]>> = {
  milliseconds: [
    [HOUR, 'h'],
    [MINUTE, 'm'],
    [SECOND, 's'],
    [1, 'ms'],
  ],
  bytes: [
    [MEBIBYTE, ' MiB'],
    [KIBIBYTE, ' KiB'],
    [1, ' B'],
  ],
  count: [[1, '']],
};

/** An amount exactly, in the largest unit in which it is a whole number, as it can be written in the settings: `1 MiB`. */
export function amountText(unit: LimitUnit, amount: number): string {
  const units = UNITS[unit];
  const [size, name] = units.find(([each]) => amount > 0 && amount % each === 0) ?? units.at(-1) ?? [1, ''];
  return `${amount / size}${name}`;
}

/** `from 1 KiB to 64 MiB` */
export function rangeText({ unit, least, most }: LimitDefinition): string {
  return `from ${amountText(unit, least)} to ${amountText(unit, most)}`;
}

/** What a limit bounds, and how far it can be moved, as a sentence. */
export function meaningText(definition: LimitDefinition): string {
  return `${sentenceCase(definition.meaning)}; ${rangeText(definition)}.`;
}

/** The same text with a capital letter in front. */
export function sentenceCase(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
