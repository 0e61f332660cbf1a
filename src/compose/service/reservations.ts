import type { ComposeService } from '../../model/evidence/compose-service.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { childOf, type Tree } from '../tree.ts';
import { sizeOf } from './limits.ts';
import { numberOf } from './typed.ts';

/**
 * What the host is to keep free for the service, from `mem_reservation` or `deploy.resources.reservations`; nothing
 * when nothing is declared.
 *
 * https://github.com/compose-spec/compose-spec/blob/main/deploy.md#resources
 */
export function reservationsOf(service: Tree, diagnosis: Diagnosis): Pick<ComposeService, 'reservations'> {
  const deploy = childOf(service, 'deploy', 'resources', 'reservations');
  const memory = childOf(service, 'mem_reservation') ?? childOf(deploy, 'memory');
  const cpuCount = childOf(deploy, 'cpus');
  const memoryBytes = memory && sizeOf(memory, diagnosis);
  const cpus = cpuCount && numberOf(cpuCount);
  if (memoryBytes === undefined && cpus === undefined) return {};
  return { reservations: { ...(memoryBytes !== undefined && { memoryBytes }), ...(cpus !== undefined && { cpus }) } };
}
