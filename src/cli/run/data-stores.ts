import type { CaptureIntake } from '../../capture/capture-intake.ts';
import type { Container } from '../../model/evidence/container.ts';
import { printable } from '../../model/printable.ts';
import { tablesToCount, withExpectedKeys } from '../../settings/asked-by-expectations.ts';
import { askedEngine } from '../asked-engine.ts';
import type { Say } from '../progress.ts';
import type { CollectRequest } from './collect-request.ts';

/** Reads databases, caches, brokers and monitoring in their own protocols, with requests that change nothing. */
export async function readDataStores(
  { engine, settings }: CollectRequest,
  intake: CaptureIntake,
  containers: readonly Container[],
  say: Say,
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
    callMs: intake.limits.call,
  };
  const asked = await Promise.all([
    collectPostgres(intake, options),
    collectRedis(intake, options),
    collectRabbit(intake, options),
    collectPrometheus(intake, options),
    collectOllama(intake, options),
  ]);
  say(printable`${asked.reduce((sum, count) => sum + count, 0)} asked`);
}
