import type { ServiceKind } from '../model/service-kind.ts';
import { HEALTH_CHECKS } from '../services/health-checks.ts';
import { knownService } from '../services/identify-service.ts';
import { NEEDED_CAPABILITIES } from '../services/needed-capabilities.ts';
import { addKey, type Fix, type FixedService, type MakeFix } from './fix.ts';

/** Starting points that fit most services; the operator is told to size them by what is really used. */
const MEMORY = '512m';
const DATA_MEMORY = '1g';
const CPUS = '1.0';
const PIDS = '200';

/** The fixes that only add keys to a service, by the check that asks for them. */
export const SERVICE_FIXES: Readonly<Record<string, MakeFix>> = {
  'restart-undeclared': (service) => addKey(service, 'restart', ['restart: unless-stopped']),
  'memory-limit-undeclared': (service) =>
    limit(service, 'mem_limit', roleOf(service) === 'datastore' ? DATA_MEMORY : MEMORY),
  'cpu-limit-undeclared': (service) => limit(service, 'cpus', CPUS),
  'pids-limit-undeclared': (service) => limit(service, 'pids_limit', PIDS),
  'log-rotation-undeclared': (service) =>
    addKey(service, 'logging', [
      'logging:',
      '  driver: json-file',
      '  options:',
      '    max-size: "10m"',
      '    max-file: "3"',
    ]),
  'new-privileges-possible': (service) =>
    addKey(service, 'security_opt', ['security_opt:', '  - no-new-privileges:true']),
  'healthcheck-undeclared': healthcheck,
  'capabilities-kept': dropCapabilities,
};

/** Two places of one limit have to agree, so that it is not added beside `deploy`. */
function limit(service: FixedService, key: string, value: string): Fix {
  if (service.keys['deploy']) return { byHand: 'it has a deploy section, where the limit belongs' };
  if (roleOf(service) === 'ai-runtime') return { byHand: 'what it needs depends on its models' };
  return addKey(service, key, [`${key}: ${value}`]);
}

function healthcheck(service: FixedService): Fix {
  const kind = kindOf(service);
  const test = kind && HEALTH_CHECKS[kind];
  if (!test) return { byHand: 'what its health check has to ask is not known' };
  const words = test.map((word) => JSON.stringify(word)).join(', ');
  return addKey(service, 'healthcheck', [
    'healthcheck:',
    `  test: [${words}]`,
    '  interval: 30s',
    '  timeout: 5s',
    '  retries: 3',
    '  start_period: 30s',
  ]);
}

function dropCapabilities(service: FixedService): Fix {
  const kind = kindOf(service);
  const known = kind && NEEDED_CAPABILITIES[kind];
  const isPlainUser = service.user !== undefined && !/^(?:0|root)(?::|$)/.test(service.user);
  if (!known && !isPlainUser) return { byHand: 'which capabilities it needs is not known' };
  const added = known ?? [];
  const keep = added.length > 0 ? ['cap_add:', ...added.map((name) => `  - ${name}`)] : [];
  if (service.keys['cap_add'] && keep.length > 0) return { byHand: 'it has cap_add already, to be extended by hand' };
  return addKey(service, 'cap_drop', ['cap_drop:', '  - ALL', ...keep]);
}

function roleOf(service: FixedService): string | undefined {
  return knownService(service)?.role;
}

function kindOf(service: FixedService): ServiceKind | undefined {
  return knownService(service)?.kind;
}
