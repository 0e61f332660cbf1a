import { RE2JS, RE2JSException } from 're2js';
import type { LogPattern } from '../model/log-settings.ts';

/** A pattern that cannot be used, by its place in the list, and why. */
export interface LogPatternFault {
  readonly index: number;
  readonly field: 'pattern' | 'name';
  readonly message: string;
}

/** The patterns for logs that are no expressions of the RE2 syntax, or share a name with another. */
export function logPatternFaults(patterns: readonly LogPattern[]): LogPatternFault[] {
  return patterns.flatMap(({ name, pattern }, index): LogPatternFault[] => {
    const broken = whyBroken(pattern);
    const first = patterns.findIndex((other) => other.name === name);
    return [
      ...(broken === undefined ? [] : [{ index, field: 'pattern' as const, message: broken }]),
      ...(first === index
        ? []
        : [{ index, field: 'name' as const, message: `"${name}" names another pattern already` }]),
    ];
  });
}

function whyBroken(pattern: string): string | undefined {
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return `${error.message}; look-around and back-references are not part of RE2 (https://github.com/google/re2/wiki/Syntax)`;
  }
}
