import type { CaptureIntake } from '../../capture/capture-intake.ts';
import type { Container } from '../../model/evidence/container.ts';
import { tablesToCount, withExpectedKeys } from '../../settings/asked-by-expectations.ts';
import { askedEngine } from '../asked-engine.ts';
import type { CollectRequest } from './collect-request.ts';

/** Reads databases, caches, brokers and monitoring in their own protocols, with requests that change nothing. */
export async function readDataStores(
  { engine, settings }: CollectRequest,
  intake: CaptureIntake,
  containers: readonly Container[],
  say: (text: string) => void,
): Promise<void> {
  const { collectPostgres } = await import('../../collect/postgres/collect-postgres.ts');
  const { collectRedis } = await import('../../collect/redis/collect-redis.ts');
  const { collectRabbit } = await import('../../collect/rabbitmq/collect-rabbit.ts');
  const { collectPrometheus } = await import('../../collect/prometheus/collect-prometheus.ts');
  const { collectOllama } = await import('../../collect/ollama/collect-ollama.ts');
  const { engineHost, isLocal } = await askedEngine(engine);
  const options = {
    containers,
    engineHost,
    isLocal,
    settings: withExpectedKeys(settings, containers),
    tablesToCount: tablesToCount(settings),
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
