import type { PrometheusServer } from '../../src/model/evidence/prometheus-server.ts';
import type { RabbitServer } from '../../src/model/evidence/rabbit-server.ts';
import { secondsAgo } from './evidence.ts';

// A sound RabbitMQ and a sound Prometheus of the small system.

export function aRabbitServer(different: Partial<RabbitServer> = {}): RabbitServer {
  return {
    service: 'rabbit',
    container: 'shop-rabbit-1',
    version: '3.13.2',
    connections: 3,
    consumers: 2,
    nodes: [aRabbitNode()],
    queues: [aRabbitQueue('jobs')],
    ...different,
  };
}

export function aRabbitNode(different: Partial<RabbitServer['nodes'][number]> = {}): RabbitServer['nodes'][number] {
  return {
    name: 'rabbit@rabbit',
    running: true,
    memoryAlarm: false,
    diskAlarm: false,
    memoryUsedBytes: 150 * 1024 ** 2,
    memoryLimitBytes: 1024 ** 3,
    diskFreeBytes: 10 * 1024 ** 3,
    diskFreeLimitBytes: 50 * 1024 ** 2,
    filesUsed: 40,
    filesTotal: 1000,
    partitions: [],
    ...different,
  };
}

export function aRabbitQueue(
  name: string,
  different: Partial<RabbitServer['queues'][number]> = {},
): RabbitServer['queues'][number] {
  return {
    name,
    virtualHost: '/',
    type: 'classic',
    state: 'running',
    durable: true,
    ready: 2,
    unacknowledged: 1,
    consumers: 1,
    unacknowledgedGrowth: 0,
    ...different,
  };
}

export function aPrometheusServer(different: Partial<PrometheusServer> = {}): PrometheusServer {
  return {
    service: 'prometheus',
    container: 'shop-prometheus-1',
    version: '2.53.0',
    targets: [aScrapeTarget('api')],
    ruleGroups: [{ name: 'availability', file: '/etc/prometheus/rules.yml', alerting: 2, recording: 1, failing: [] }],
    alerts: [],
    ...different,
  };
}

export function aScrapeTarget(
  job: string,
  different: Partial<PrometheusServer['targets'][number]> = {},
): PrometheusServer['targets'][number] {
  return { job, instance: `${job}:3000`, health: 'up', lastError: '', lastScrape: secondsAgo(10), ...different };
}

export function anAlert(
  name: string,
  different: Partial<PrometheusServer['alerts'][number]> = {},
): PrometheusServer['alerts'][number] {
  return { name, severity: 'critical', state: 'firing', activeSince: secondsAgo(900), ...different };
}
