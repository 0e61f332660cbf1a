import { knownByService } from '../services/known-by-service.ts';
import type { DeclaredService } from './declared-services.ts';

/** Kinds that publish metrics for Prometheus on one of their ports without being asked to. */
const BY_DEFAULT = new Set(['qdrant', 'vllm', 'etcd']);

const LABEL = /^(?:io\.)?prometheus[./_-](?:io\/)?(?:scrape|job|port|path|enabled?)$/i;

/** Why a service publishes metrics, as far as its image and its labels tell; undefined when nothing says so. */
export function publishesMetrics(service: DeclaredService): string | undefined {
  const label = Object.entries(service.labels).find(([name, value]) => LABEL.test(name) && value !== 'false');
  if (label) return `the label ${label[0]}`;
  const known = knownByService(service);
  if (known?.role === 'exporter') return `the exporter ${known.kind}`;
  return known && BY_DEFAULT.has(known.kind) ? `the image of ${known.kind}, which publishes metrics` : undefined;
}
