import type { Diagnosis } from '../diagnosis.ts';
import { byteSize } from '../service/byte-size.ts';
import { numberOf } from '../service/typed.ts';
import { childOf, itemsOf, type Tree, textOf, textsOf } from '../tree.ts';
import { CHANGES } from '../version/changes.ts';

/**
 * Reports what a service says twice and not alike: how often it runs, and how much memory is kept for it. Several
 * containers cannot have one name.
 *
 * https://github.com/compose-spec/compose-spec/blob/main/deploy.md
 */
export function checkDistinctValues(name: string, service: Tree, diagnosis: Diagnosis): void {
  const [scale, replicas] = [childOf(service, 'scale'), childOf(service, 'deploy', 'replicas')];
  const times = numberOf(scale);
  const deployed = numberOf(replicas);
  if (scale && times !== undefined && deployed !== undefined && times !== deployed) {
    diagnosis.error('conflicting-keys', 'scale and deploy.replicas do not agree', scale.at);
  }
  for (const tree of [scale, replicas]) {
    if (tree && (numberOf(tree) ?? 0) < 0 && diagnosis.isNewer(CHANGES.negativeReplicas, tree.at)) {
      diagnosis.error('conflicting-keys', `service "${name}" cannot run less than zero times`, tree.at);
    }
  }
  const container = childOf(service, 'container_name');
  if (container && (times ?? deployed ?? 1) > 1) {
    const message = `service "${name}" runs more than once and cannot have a container_name`;
    diagnosis.error('conflicting-keys', message, container.at);
  }
  checkBuild(service, diagnosis);
  checkWatch(service, diagnosis);
  const own = childOf(service, 'mem_reservation');
  const reserved = sizeOf(own);
  const reservations = childOf(service, 'deploy', 'resources', 'reservations');
  if (own && reserved && reservations && reserved !== (sizeOf(childOf(reservations, 'memory')) ?? 0)) {
    diagnosis.error('conflicting-keys', 'mem_reservation and deploy.resources.reservations do not agree', own.at);
  }
}

/** A build has one Dockerfile, and is for the platform on which the service runs. */
function checkBuild(service: Tree, diagnosis: Diagnosis): void {
  const [build, platform] = [childOf(service, 'build'), childOf(service, 'platform')];
  const inline = childOf(build, 'dockerfile_inline');
  if (inline && textOf(inline) && textOf(childOf(build, 'dockerfile'))) {
    diagnosis.error('conflicting-keys', 'build has both a dockerfile and a dockerfile_inline', inline.at);
  }
  const platforms = textsOf(childOf(build, 'platforms'));
  if (platform && platforms.length > 0 && textOf(platform) && !platforms.includes(textOf(platform) ?? '')) {
    diagnosis.error('conflicting-keys', 'the platform of the service is not one that it is built for', platform.at);
  }
}

/** What is synchronised has to have a place in the container. */
function checkWatch(service: Tree, diagnosis: Diagnosis): void {
  for (const item of itemsOf(childOf(service, 'develop', 'watch'))) {
    const isCopied = textOf(childOf(item, 'action'))?.startsWith('sync') === true;
    if (!isCopied || textOf(childOf(item, 'target'))) continue;
    diagnosis.error('conflicting-keys', 'what is synchronised under develop.watch needs a target', item.at);
  }
}

function sizeOf(tree: Tree | undefined): number | undefined {
  return byteSize(textOf(tree) ?? '');
}
