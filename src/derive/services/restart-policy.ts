import type { Container } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import type { DeclaredService } from './declared-services.ts';

type WithPolicy = Pick<DeepReadonly<Container>, 'restartPolicy'>;

/** The restart policy as a Compose file writes it: `unless-stopped`, `on-failure:5`, `no`. */
export function restartPolicyText({ restartPolicy: { name, maximumRetries } }: WithPolicy): string {
  if (name === '') return 'no';
  return maximumRetries > 0 ? `${name}:${maximumRetries}` : name;
}

/** The policy that a service declares, without its number of retries; undefined without one. */
export function declaredPolicy({ restart }: Pick<DeclaredService, 'restart'>): string | undefined {
  return restart?.split(':', 1)[0];
}

/** True when the engine starts the container again in some case; the default is that it never does. */
export function isRestarted({ restartPolicy: { name } }: WithPolicy): boolean {
  return name !== '' && name !== 'no';
}
