import type { CaptureIntake } from '../../capture/capture-intake.ts';
import type { Container } from '../../model/evidence/container.ts';
import { withExpectedKeys } from '../../settings/asked-by-expectations.ts';
import type { CollectRequest } from './collect-request.ts';

/** Reads databases, caches, brokers and monitoring in their own protocols, with requests that change nothing. */
export async function readDataStores(
  { engine, settings }: CollectRequest,
  intake: CaptureIntake,
  containers: readonly Container[],
  say: (text: string) => void,
): Promise<void> {
  const { resolveEndpoint } = await import('../../collect/engine/endpoint.ts');
  const { collectPostgres } = await import('../../collect/postgres/collect-postgres.ts');
  const { collectRedis } = await import('../../collect/redis/collect-redis.ts');
  const { collectRabbit } = await import('../../collect/rabbitmq/collect-rabbit.ts');
  const { collectPrometheus } = await import('../../collect/prometheus/collect-prometheus.ts');
  const { collectOllama } = await import('../../collect/ollama/collect-ollama.ts');
  const { hostName, socketPath } = resolveEndpoint({ ...engine, environment: process.env });
  const options = {
    containers,
    engineHost: hostName,
    isLocal: sharesNetworks(socketPath),
    settings: withExpectedKeys(settings, containers),
    environment: process.env,
    folder: process.cwd(),
    callMs: settings.timeouts.callMs,
  };
  const asked = await Promise.all([
    collectPostgres(intake, options),
    collectRedis(intake, options),
    collectRabbit(intake, options),
    collectPrometheus(intake, options),
    collectOllama(intake, options),
  ]);
  say(`${asked.reduce((sum, count) => sum + count, 0)} asked`);
}

/**
 * Whether the bridges of the engine are networks of this host. Those of an engine in a virtual machine (Docker Desktop,
 * Colima, Rancher Desktop) are not, and neither are those of an engine without root (https://docs.docker.com/engine/security/rootless/).
 */
function sharesNetworks(socketPath: string | undefined): boolean {
  if (socketPath === undefined || process.platform !== 'linux') return false;
  return !/^\/run\/user\/|\/\.(?:docker|colima|rd|lima)\//.test(socketPath);
}
