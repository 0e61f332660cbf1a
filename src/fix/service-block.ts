import type { Position } from '../model/evidence/position.ts';

/** Where a key can be added to a service. */
export interface ServiceBlock {
  /** Spaces before the keys of the service. */
  readonly indent: string;
  readonly lastLine: number;
}

/**
 * Finds the lines of a service below its key. Undefined when the service is not written as a block (`{ … }`, an alias, or
 * nothing at all).
 *
 * @param at where the key of the service is
 */
export function serviceBlock(
  lines: readonly string[],
  at: Pick<Position, 'line' | 'column'>,
): ServiceBlock | undefined {
  const rest = (lines[at.line - 1] ?? '').slice(at.column - 1).replace(/^[^:]*:/, '');
  if (!/^\s*(?:&\S+\s*)?(?:#.*)?$/.test(rest)) return undefined;
  let indent: string | undefined;
  let lastLine = at.line;
  for (let index = at.line; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    const spaces = /^ */.exec(line)?.[0] ?? '';
    if (spaces.length < at.column) break;
    indent ??= spaces;
    lastLine = index + 1;
  }
  return indent === undefined ? undefined : { indent, lastLine };
}
