import { createHash } from 'node:crypto';
import type { EvidenceId } from '../../model/evidence/kinds.ts';
import type { ReadDashboard, ReadProvisioning } from './monitoring-evidence.ts';

export interface ProvidedDataSource {
  readonly name: string;
  readonly uid: string;
  readonly evidence: EvidenceId;
}

/** The data sources that the provisioning files bring, each with the uid that dashboards refer to it by. */
export function providedDataSources(provisioning: readonly ReadProvisioning[]): readonly ProvidedDataSource[] {
  return provisioning.flatMap(({ dataSources, evidence }) =>
    dataSources.map(({ name, uid }) => ({ name, uid: uid ?? generatedUid(name), evidence })),
  );
}

/** The uid that Grafana makes up for a data source of a file without one: from its name, the same everywhere. */
function generatedUid(name: string): string {
  return `P${createHash('sha256').update(name).digest('hex').slice(0, 16).toUpperCase()}`;
}

const VARIABLE = /^\$(?:\{([^}:]+)(?::[^}]*)?\}|(\w+))$/;

/** The references of a dashboard that are neither a provided data source nor one of its own variables. */
export function unknownDataSources(
  { dataSources, variables }: ReadDashboard,
  provided: readonly ProvidedDataSource[],
): readonly string[] {
  return dataSources.filter((reference) => {
    const match = VARIABLE.exec(reference);
    if (match) return !variables.includes(match[1] ?? match[2] ?? '');
    return !provided.some(({ name, uid }) => reference === uid || reference === name);
  });
}
