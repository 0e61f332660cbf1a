import { knownService } from '../../services/identify-service.ts';
import { isOneShot } from '../dependencies/declared-one-shot.ts';
import { isBuiltAtStart } from '../images/built-at-start.ts';
import { builtHealthcheck } from '../images/built-healthcheck.ts';
import type { ReadDockerfile } from '../images/built-stages.ts';
import { dockerfileUser } from '../images/dockerfile-user.ts';
import { whyNotPinned } from '../images/image-pin.ts';
import { isNonRootImage } from '../images/non-root-image.ts';
import { hasLimit } from '../limits/declared-limit.ts';
import { isLoopback } from '../networks/host-address.ts';
import type { DeclaredProject, DeclaredService } from '../services/declared-services.ts';
import { declaredPolicy } from '../services/restart-policy.ts';
import { isSuperuser } from './superuser.ts';

/** One thing that a service of a hardened system has, looked at service by service. */
export interface HardeningAspect {
  readonly id: string;
  readonly title: string;
  /** Key of the service that a finding points to. */
  readonly key: string;
  /** The Dockerfile may say what the Compose file leaves out. */
  readonly asksDockerfiles?: true;
  /** Whether the question makes sense for the service. */
  applies(service: DeclaredService, project: DeclaredProject): boolean;
  /** @param dockerfiles those that were read, which say what the Compose files leave to the image that is built */
  holds(service: DeclaredService, dockerfiles: readonly ReadDockerfile[]): boolean;
}

const always = () => true;
const runsOn = (service: DeclaredService, project: DeclaredProject) => !isOneShot(service, project);
const hasSecurityOption = (service: DeclaredService, option: RegExp) =>
  service.securityOpt.some((written) => option.test(written));

/** In the order in which a review goes through them. */
export const HARDENING_ASPECTS: readonly HardeningAspect[] = [
  {
    id: 'pulled-release',
    title: 'Images have the name of a release',
    key: 'image',
    applies: always,
    holds: (service) =>
      service.image !== undefined && !isBuiltAtStart(service) && whyNotPinned(service.image) === undefined,
  },
  {
    id: 'plain-user',
    title: 'A user other than root is declared, or known of the image',
    key: 'user',
    asksDockerfiles: true,
    applies: always,
    holds: hasPlainUser,
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
    title: 'Published ports are bound to this host, but those of a proxy',
    key: 'ports',
    applies: (service) => service.ports.length > 0 && knownService(service)?.role !== 'proxy',
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
    asksDockerfiles: true,
    applies: runsOn,
    holds: (service, dockerfiles) => {
      if (service.healthcheck?.disabled) return false;
      return service.healthcheck?.test !== undefined || builtHealthcheck(service, dockerfiles) === 'declared';
    },
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
    holds: (service) => !['no', undefined].includes(declaredPolicy(service)),
  },
  {
    id: 'log-rotation',
    title: 'Logs are rotated',
    key: 'logging',
    applies: always,
    holds: ({ logging }) => logging?.driver === 'local' || logging?.options['max-size'] !== undefined,
  },
];

/** By the Compose file, else by the Dockerfile, else by an image that is published to run so. */
function hasPlainUser(service: DeclaredService, dockerfiles: readonly ReadDockerfile[]): boolean {
  const built = service.build && dockerfileUser(service, dockerfiles);
  const user = service.user || built?.user;
  if (user !== undefined) return !isSuperuser(user);
  return isNonRootImage(built?.base ?? service.image ?? '');
}

function hasSecret({ secrets, value }: DeclaredService['environment'][number]): boolean {
  return value !== null && (secrets ?? []).length > 0;
}
