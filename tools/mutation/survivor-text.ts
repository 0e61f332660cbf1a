import type { MutantResult } from '@stryker-mutator/api/core';

/** A mutant that no test noticed, in a line that an editor can follow. */
export function survivorText({ fileName, location, status, mutatorName, replacement }: MutantResult): string {
  const place = `${fileName}:${location.start.line}:${location.start.column}`;
  const seen = status === 'NoCoverage' ? 'not run' : 'survived';
  return `${place} ${seen} ${mutatorName} → ${replacement.replaceAll(/\s+/g, ' ').slice(0, 100)}`;
}
