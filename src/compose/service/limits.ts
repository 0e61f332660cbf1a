import type { ComposeService } from '../../model/evidence/compose-service.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { childOf, type Tree, textOf } from '../tree.ts';
import { byteSize } from './byte-size.ts';
import { numberOf } from './typed.ts';

type Limits = ComposeService['limits'];

/**
 * What the service may use at most, from its own keys or from `deploy.resources.limits`; Compose enforces either and
 * refuses two that differ.
 *
 * https://github.com/compose-spec/compose-spec/blob/main/deploy.md#resources
 */
export function limitsOf(service: Tree, diagnosis: Diagnosis): Limits {
  const deploy = childOf(service, 'deploy', 'resources', 'limits');
  const places = {
    mem_limit: [childOf(service, 'mem_limit'), childOf(deploy, 'memory')],
    cpus: [childOf(service, 'cpus'), childOf(deploy, 'cpus')],
    pids_limit: [childOf(service, 'pids_limit'), childOf(deploy, 'pids')],
  } as const;
  const memoryBytes = oneOf('mem_limit', places.mem_limit, (tree) => sizeOf(tree, diagnosis), deploy, diagnosis);
  const cpus = oneOf('cpus', places.cpus, numberOf, deploy, diagnosis);
  const pids = oneOf('pids_limit', places.pids_limit, numberOf, deploy, diagnosis);
  return {
    ...(memoryBytes !== undefined && { memoryBytes }),
    ...(cpus !== undefined && { cpus }),
    ...(pids !== undefined && { pids }),
  };
}

/** With any limit under `deploy`, the key of the service must say the same there. */
function oneOf(
  key: string,
  [own, deployed]: readonly [Tree | undefined, Tree | undefined],
  read: (tree: Tree) => number | undefined,
  deploy: Tree | undefined,
  diagnosis: Diagnosis,
): number | undefined {
  const mine = own && read(own);
  const theirs = deployed && read(deployed);
  // Zero is no limit, so there is nothing to agree on.
  if (own && mine && deploy && mine !== (theirs ?? 0)) {
    diagnosis.error('conflicting-keys', `${key} and deploy.resources.limits do not agree`, own.at);
  }
  return mine ?? theirs;
}

/** A size in bytes; one that cannot be read is reported. */
export function sizeOf(tree: Tree, diagnosis: Diagnosis): number | undefined {
  const text = textOf(tree) ?? '';
  // No limit is the number -1; a text with a sign is no size.
  const isSigned = tree.type === 'scalar' && tree.kind === 'string' && text.startsWith('-');
  const size = isSigned ? undefined : byteSize(text);
  if (size === undefined)
    diagnosis.error('invalid-size', 'a size must be a number with b, k, m or g behind it', tree.at);
  return size;
}
