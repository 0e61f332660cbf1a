import type { Diagnosis } from '../diagnosis.ts';
import { type PathStep, pathText } from '../path-text.ts';
import type { Scalar } from '../tree.ts';

const HOWS: readonly (readonly [RegExp, string])[] = [
  [/^[-+]?0[0-7_]+$/, 'a number with a leading zero is read as octal'],
  [/^[-+]?0[xXbBoO]/, 'a number with a prefix is written as a decimal one'],
  [/_/, 'the underscores of a number are dropped'],
  [/^[-+]?\d*\.\d*0+$/, 'the zeros at the end of a fraction are dropped'],
];

/**
 * Warns of an unquoted value that ends up as another text than the one in the file. The value is not shown: it may be a
 * credential.
 *
 * @param path of the value; its last key is named
 */
export function warnOfChange(scalar: Scalar, path: readonly PathStep[], diagnosis: Diagnosis): void {
  if (scalar.written === undefined) return;
  const name = pathText(path.slice(path.findLastIndex((step) => typeof step === 'string')));
  diagnosis.warn('scalar-changed', `${name}: ${howChanged(scalar, scalar.written)}`, scalar.at);
}

function howChanged({ kind }: Scalar, written: string): string {
  if (kind === 'time') return 'an unquoted date becomes a point in time, which some versions of Compose refuse';
  if (kind === 'boolean') return 'true and false are written in lower case';
  const [, how] = HOWS.find(([form]) => form.test(written)) ?? [];
  return how ?? 'the number is written in another way';
}
