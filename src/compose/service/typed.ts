import type { Tree } from '../tree.ts';
import { textOf } from '../tree.ts';

const YES = /^(?:true|y|yes|on)$/i;

/** A flag as Compose reads it, also when it came from a variable; absent is false. */
export function flagOf(tree: Tree | undefined): boolean {
  return YES.test(textOf(tree) ?? '');
}

/** A number, also when it came from a variable; undefined for anything else. */
export function numberOf(tree: Tree | undefined): number | undefined {
  const text = textOf(tree)?.trim();
  if (text === undefined || text === '') return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}
