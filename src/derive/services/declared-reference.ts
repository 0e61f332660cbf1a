import type { EvidenceId } from '../../model/evidence/kinds.ts';
import { namedHost } from '../networks/service-graph.ts';
import type { DeclaredService } from './declared-services.ts';

/** An environment value by which a service reaches another one of the project. */
export interface DeclaredReference {
  readonly from: DeclaredService;
  readonly to: DeclaredService;
  readonly entry: DeclaredService['environment'][number];
  readonly evidence: EvidenceId;
}

/** Every environment value whose URL or host is another service, by its name, its container name or an alias. */
export function declaredReferences(services: readonly DeclaredService[]): readonly DeclaredReference[] {
  const byName = new Map<string, DeclaredService>();
  for (const service of services) {
    for (const name of namesOf(service)) byName.set(name, service);
  }
  return services.flatMap((from) =>
    from.environment.flatMap((entry) => {
      const host = namedHost(entry.name, entry.value ?? '')?.host;
      const to = host === undefined ? undefined : byName.get(host);
      return to && to.name !== from.name ? [{ from, to, entry, evidence: from.evidence }] : [];
    }),
  );
}

function namesOf({ name, containerName, networks }: DeclaredService): readonly string[] {
  return [name, ...(containerName === undefined ? [] : [containerName]), ...networks.flatMap(({ aliases }) => aliases)];
}
