import type { ServiceKind } from '../../model/service-kind.ts';
import { supposedService } from '../../services/identify-service.ts';
import { kindText } from '../../services/kind-text.ts';
import type { DeclaredService } from '../services/declared-services.ts';

/** Kinds that publish metrics for Prometheus on one of their ports without being asked to. */
const BY_DEFAULT: ReadonlySet<ServiceKind> = new Set([
  'qdrant',
  'vllm',
  'text-generation-inference',
  'localai',
  'etcd',
]);

const LABEL = /^(?:io\.)?prometheus[./_-](?:io\/)?(?:scrape|job|port|path|enabled?)$/i;

/** Why a service publishes metrics, as far as what it is and its labels tell; undefined when nothing says so. */
export function publishesMetrics(service: DeclaredService): string | undefined {
  const label = Object.entries(service.labels).find(([name, value]) => LABEL.test(name) && value !== 'false');
  if (label) return `the label ${label[0]}`;
  const known = supposedService(service);
  if (known?.role === 'exporter') return `the exporter ${known.kind}`;
  if (!known || !BY_DEFAULT.has(known.kind)) return undefined;
  return `${known.knownBy === 'image' ? 'the image of ' : ''}${kindText(known)}, which publishes metrics`;
}
