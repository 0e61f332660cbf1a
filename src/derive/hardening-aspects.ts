import { hasLimit } from './declared-limit.ts';
import { isOneShot } from './declared-one-shot.ts';
import type { DeclaredProject, DeclaredService } from './declared-services.ts';
import { isLoopback } from './host-address.ts';
import { whyNotPinned } from './image-pin.ts';

/** One thing that a service of a hardened system has, looked at service by service. */
export interface HardeningAspect {
  readonly id: string;
  readonly title: string;
  /** Key of the service that a finding points to. */
  readonly key: string;
  /** Whether the question makes sense for the service. */
  applies(service: DeclaredService, project: DeclaredProject): boolean;
  holds(service: DeclaredService): boolean;
}

const always = () => true;
const runsOn = (service: DeclaredService, project: DeclaredProject) => !isOneShot(service, project);
const hasSecurityOption = (service: DeclaredService, option: RegExp) =>
  service.securityOpt.some((written) => option.test(written));

/** In the order in which a review goes through them. */
export const HARDENING_ASPECTS: readonly HardeningAspect[] = [
  {
    id: 'pulled-release',
    title: 'Images are pulled in a named release',
    key: 'image',
    applies: always,
    holds: ({ image, build }) => image !== undefined && build === undefined && whyNotPinned(image) === undefined,
  },
  {
    id: 'plain-user',
    title: 'A user other than root is declared',
    key: 'user',
    applies: always,
    holds: ({ user }) => user !== undefined && !/^(?:0|root)(?::|$)/.test(user),
  },
  {
    id: 'no-new-privileges',
    title: 'Processes gain no new privileges',
    key: 'security_opt',
    applies: always,
    holds: (service) => hasSecurityOption(service, /^no-new-privileges(?:[:=]true)?$/),
  },
  {
    id: 'capabilities-dropped',
    title: 'All capabilities are dropped',
    key: 'cap_drop',
    applies: always,
    holds: ({ capDrop }) => capDrop.some((name) => name.toUpperCase() === 'ALL'),
  },
  {
    id: 'read-only',
    title: 'The root filesystem is read-only',
    key: 'read_only',
    applies: always,
    holds: ({ readOnly }) => readOnly,
  },
  {
    id: 'secrets-as-files',
    title: 'No secret stands in the environment',
    key: 'environment',
    applies: ({ environment, secrets }) => secrets.length > 0 || environment.some((entry) => hasSecret(entry)),
    holds: ({ environment }) => !environment.some((entry) => hasSecret(entry)),
  },
  {
    id: 'ports-on-this-host',
    title: 'Published ports are bound to this host',
    key: 'ports',
    applies: ({ ports }) => ports.length > 0,
    holds: ({ ports }) => ports.every(({ hostAddress }) => isLoopback(hostAddress ?? '')),
  },
  {
    id: 'own-networks',
    title: 'Services are on networks declared for them',
    key: 'networks',
    applies: ({ networkMode }) => networkMode === undefined || networkMode === 'bridge',
    holds: ({ networks }) => networks.length > 0 && networks.every(({ name }) => name !== 'default'),
  },
  {
    id: 'limits',
    title: 'Memory and CPU are limited',
    key: 'deploy',
    applies: always,
    holds: (service) => hasLimit(service, 'memoryBytes') && hasLimit(service, 'cpus'),
  },
  {
    id: 'health-checks',
    title: 'Services that keep running have a health check',
    key: 'healthcheck',
    applies: runsOn,
    holds: ({ healthcheck }) => healthcheck?.test !== undefined && !healthcheck.disabled,
  },
  {
    id: 'healthy-dependencies',
    title: 'Services wait until what they depend on is healthy',
    key: 'depends_on',
    applies: ({ dependsOn }) => dependsOn.length > 0,
    holds: ({ dependsOn }) => dependsOn.every(({ condition }) => condition !== 'service_started'),
  },
  {
    id: 'restart',
    title: 'Services that keep running are restarted',
    key: 'restart',
    applies: runsOn,
    holds: ({ restart }) => restart !== undefined && restart !== 'no',
  },
  {
    id: 'log-rotation',
    title: 'Logs are rotated',
    key: 'logging',
    applies: always,
    holds: ({ logging }) => logging?.driver === 'local' || logging?.options['max-size'] !== undefined,
  },
];

function hasSecret({ secrets, value }: DeclaredService['environment'][number]): boolean {
  return value !== null && (secrets ?? []).length > 0;
}
