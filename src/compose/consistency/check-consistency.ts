import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { ComposeService } from '../../model/evidence/compose-service.ts';
import { groupBy } from '../../shared/group-by.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { CHANGES } from '../version/changes.ts';
import { checkCycles } from './cycles.ts';
import { checkReferences } from './references.ts';

type Model = Pick<ComposeProject, 'services' | 'networks' | 'volumes' | 'secrets' | 'configs'>;

/**
 * Reports what each file may say alone and the whole may not.
 *
 * @param active the services that the chosen profiles start; of the others Compose checks nothing
 */
export function checkConsistency(model: Model, active: readonly ComposeService[], diagnosis: Diagnosis): void {
  checkReferences(model, active, diagnosis);
  checkCycles(active, diagnosis);
  for (const service of active) checkService(service, diagnosis);
  const named = active.filter(({ containerName = '' }) => containerName !== '');
  for (const [name, services] of groupBy(named, ({ containerName }) => containerName ?? '')) {
    if (services.length < 2) continue;
    const message = `the container name "${name}" is used by ${services.map((service) => service.name).join(', ')}`;
    const [, second = services[0]] = services;
    const at = second?.keys['container_name'] ?? second?.at;
    const level = at && diagnosis.isNewer(CHANGES.containerNameTwice, at) ? 'error' : 'warn';
    diagnosis[level]('container-name-duplicate', message, at);
  }
}

function checkService(service: ComposeService, diagnosis: Diagnosis): void {
  const { name, keys, at } = service;
  if ((service.image ?? '') === '' && !service.build && keys['provider'] === undefined) {
    diagnosis.error('image-missing', `service "${name}" has neither an image nor a build`, at);
  }
  if (service.networkMode !== undefined && keys['networks'] !== undefined && service.networks.length > 0) {
    const message = `service "${name}" declares both network_mode and networks`;
    diagnosis.error('conflicting-keys', message, keys['network_mode']);
  }
}
