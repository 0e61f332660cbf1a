import type { RunResult } from '../../../src/model/result.ts';
import type { Part } from '../markup/part.ts';
import { exhibitNamed } from '../pictures/exhibit-named.ts';
import { exhibitBlock } from './exhibit-block.ts';

/** Development against production, aspect by aspect; nothing where the settings name no such environments. */
export function environmentsPart(result: Pick<RunResult, 'gates'>): Part | undefined {
  const found = exhibitNamed(result, 'environment-comparison');
  if (found === undefined) return undefined;
  return {
    id: 'environments',
    title: 'Development and production',
    content: exhibitBlock('environments', found.exhibit),
  };
}
