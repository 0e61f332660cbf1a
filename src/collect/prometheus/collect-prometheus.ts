import pLimit from 'p-limit';
import type { Intake } from '../../model/intake.ts';
import { knownService } from '../../services/identify-service.ts';
import { auditHttpService, type HttpService } from '../audit-http-service.ts';
import { getJson } from '../http-json.ts';
import { isStarted, type QuestioningOptions, SERVERS_AT_ONCE } from '../service-questioning.ts';
import { Alerts, BuildInformation, Rules, Targets } from './answer-shapes.ts';
import { type ReadPrometheus, shapePrometheus } from './shape-server.ts';

const PATHS = {
  build: '/api/v1/status/buildinfo',
  targets: '/api/v1/targets?state=active',
  rules: '/api/v1/rules',
  alerts: '/api/v1/alerts',
} as const;

const PROMETHEUS: HttpService<'prometheusServers', ReadPrometheus> = {
  kind: 'prometheusServers',
  collector: 'prometheus/1',
  port: 9090,
  needsCredentials: false,
  paths: Object.values(PATHS),
  ofContainer: () => ({ reason: 'a container of Prometheus shows no password' }),
  async read(asking, base) {
    const build = await getJson(asking, base + PATHS.build, BuildInformation);
    const targets = await getJson(asking, base + PATHS.targets, Targets);
    const rules = await getJson(asking, base + PATHS.rules, Rules);
    const alerts = await getJson(asking, base + PATHS.alerts, Alerts);
    const bytes = build.bytes + targets.bytes + rules.bytes + alerts.bytes;
    return { value: { build: build.value, targets: targets.value, rules: rules.value, alerts: alerts.value }, bytes };
  },
  shape: shapePrometheus,
};

/** Asks every running Prometheus server of the target what it scrapes and what it alerts. Returns how many there were. */
export async function collectPrometheus(intake: Intake, options: QuestioningOptions): Promise<number> {
  const servers = options.containers.filter(
    (container) => knownService(container)?.kind === 'prometheus' && isStarted(container),
  );
  const limit = pLimit(SERVERS_AT_ONCE);
  await Promise.all(servers.map((server) => limit(() => auditHttpService(intake, server, options, PROMETHEUS))));
  return servers.length;
}
