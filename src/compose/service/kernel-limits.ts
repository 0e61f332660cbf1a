import type { ComposeService } from '../../model/evidence/compose-service.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { childOf, entriesOf, type Tree } from '../tree.ts';
import { sizeOf } from './limits.ts';
import { numberOf } from './typed.ts';

/**
 * The limits that only the service itself has a key for: memory and swap together, and those of the kernel for each
 * process.
 *
 * https://github.com/compose-spec/compose-spec/blob/main/05-services.md#ulimits
 */
export function kernelLimitsOf(
  service: Tree | undefined,
  diagnosis: Diagnosis,
): Pick<ComposeService, 'memorySwapBytes' | 'ulimits'> {
  const swap = childOf(service, 'memswap_limit');
  const memorySwapBytes = swap && sizeOf(swap, diagnosis);
  const ulimits = entriesOf(childOf(service, 'ulimits')).flatMap(([name, { keyAt, value }]) => {
    const soft = numberOf(value.type === 'mapping' ? childOf(value, 'soft') : value);
    const hard = numberOf(value.type === 'mapping' ? childOf(value, 'hard') : value);
    return soft === undefined || hard === undefined ? [] : [{ name, soft, hard, at: keyAt }];
  });
  return {
    ...(memorySwapBytes !== undefined && { memorySwapBytes }),
    ...(ulimits.length > 0 && { ulimits }),
  };
}
