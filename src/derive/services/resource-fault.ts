import { sizeText } from '../../shared/size-text.ts';
import type { DeclaredService } from './declared-services.ts';

interface ResourceFault {
  /** The key of the service that is at fault; it may be written under `deploy` instead. */
  readonly key: string;
  /** Where it is, when that is known more exactly. */
  readonly at?: DeclaredService['at'];
  readonly message: string;
  readonly observed: string;
  readonly expected: string;
}

/** The engine gives a container no less. https://docs.docker.com/engine/containers/resource_constraints/ */
const LEAST_MEMORY = 6 * 1024 ** 2;
const UNLIMITED = -1;

/** The values of a service that the engine refuses, because they are too small or contradict each other. */
export function resourceFaults(service: DeclaredService): readonly ResourceFault[] {
  return [...cpuFaults(service), ...memoryFaults(service), ...swapFaults(service), ...ulimitFaults(service)];
}

function cpuFaults({ limits: { cpus = 0 } }: DeclaredService): readonly ResourceFault[] {
  if (cpus >= 0) return [];
  return [{ key: 'cpus', message: 'the limit of CPUs is negative', observed: `${cpus}`, expected: 'a number above 0' }];
}

function memoryFaults({ limits, reservations }: DeclaredService): readonly ResourceFault[] {
  const [limit, reserved] = [limits.memoryBytes ?? 0, reservations?.memoryBytes ?? 0];
  const faults: ResourceFault[] = [];
  const atLeast = `${sizeText(LEAST_MEMORY)} or more`;
  if (limit > 0 && limit < LEAST_MEMORY) {
    const message = 'the memory limit is below the least that the engine gives';
    faults.push({ key: 'mem_limit', message, observed: sizeText(limit), expected: atLeast });
  }
  if (reserved > 0 && reserved < LEAST_MEMORY) {
    const message = 'the memory reservation is below the least that the engine gives';
    faults.push({ key: 'mem_reservation', message, observed: sizeText(reserved), expected: atLeast });
  }
  if (limit > 0 && reserved > limit) {
    const message = 'more memory is reserved than the limit allows';
    faults.push({
      key: 'mem_reservation',
      message,
      observed: `${sizeText(reserved)} reserved, limit ${sizeText(limit)}`,
      expected: `${sizeText(limit)} or less`,
    });
  }
  return faults;
}

function swapFaults({ limits, memorySwapBytes = 0 }: DeclaredService): readonly ResourceFault[] {
  const limit = limits.memoryBytes ?? 0;
  if (memorySwapBytes <= 0 || (limit > 0 && memorySwapBytes >= limit)) return [];
  const observed = sizeText(memorySwapBytes);
  if (limit <= 0) {
    const message = 'memory with swap is limited and memory is not';
    return [{ key: 'memswap_limit', message, observed, expected: 'a memory limit beside it' }];
  }
  const message = 'the limit of memory with swap is below the one of memory';
  return [{ key: 'memswap_limit', message, observed, expected: `${sizeText(limit)} or more` }];
}

function ulimitFaults({ ulimits = [] }: DeclaredService): readonly ResourceFault[] {
  return ulimits
    .filter(({ soft, hard }) => hard !== UNLIMITED && (soft === UNLIMITED || soft > hard))
    .map(({ name, soft, hard, at }) => ({
      key: 'ulimits',
      at,
      message: `the soft limit of ${name} is above its hard limit`,
      observed: `soft ${soft}, hard ${hard}`,
      expected: `soft ${hard} or less`,
    }));
}
