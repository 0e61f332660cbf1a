import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { ComposeService } from '../../model/evidence/compose-service.ts';
import type { Target } from '../../model/flow/target.ts';
import { knownService } from '../../services/identify-service.ts';
import { isSecretName } from '../../shared/secret-name.ts';

/** A target of a first flow file, and what is known of the service behind it. */
export interface DraftTarget {
  readonly name: string;
  readonly service: string;
  readonly target: Target;
  /** Paths that the health check of the service asks over HTTP. */
  readonly healthPaths: readonly string[];
  /** Path of its metrics, where a label or its kind tells. */
  readonly metricsPath?: string;
  /** Environment variable that holds its password. */
  readonly passwordVariable?: string;
}

const OWN_URL = /https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\])(?::(\d+))?(\/[^\s'"`()<>|;&\\?#$]*)?/gi;
const METRICS_PATH = /^(?:prometheus\.io\/|prometheus[._-]|io\.prometheus\.)path$/i;

/** The services that can be asked in a protocol that flows speak. */
export function draftTargets({ services }: ComposeProject): DraftTarget[] {
  return services.flatMap((service) => draftTarget(service) ?? []);
}

function draftTarget(service: ComposeService): DraftTarget | undefined {
  const known = knownService(service);
  const common = { name: nameOf(service.name), service: service.name };
  if (known?.kind === 'postgres') return postgresTarget(service, common);
  if (known?.kind === 'redis') return redisTarget(service, common);
  if (known && known.protocol !== 'http') return undefined;
  const checked = [...(service.healthcheck?.test ?? []).join(' ').matchAll(OWN_URL)];
  const asked = checked.map(([, port = '80', path = '/']) => ({ port: Number(port), path }));
  const port = asked[0]?.port ?? service.ports[0]?.target ?? Number.parseInt(service.expose[0] ?? '', 10);
  if (!Number.isInteger(port)) return undefined;
  const metricsPath = Object.entries(service.labels).find(([name]) => METRICS_PATH.test(name))?.[1];
  return {
    ...common,
    target: { service: service.name, port, protocol: 'http' },
    healthPaths: [...new Set(asked.filter((each) => each.port === port).map(({ path }) => path))],
    ...(metricsPath?.startsWith('/') && { metricsPath }),
  };
}

type Common = Pick<DraftTarget, 'name' | 'service'>;

function postgresTarget({ environment }: ComposeService, common: Common): DraftTarget {
  const plain = (name: string) => environment.find((variable) => variable.name === name)?.value ?? undefined;
  const user = plain('POSTGRES_USER') ?? 'postgres';
  const database = plain('POSTGRES_DB') ?? user;
  return {
    ...common,
    target: { service: common.service, port: 5432, protocol: 'postgres', user, database, password: passwordOf(common) },
    healthPaths: [],
    passwordVariable: 'POSTGRES_PASSWORD',
  };
}

function redisTarget({ command = [], environment }: ComposeService, common: Common): DraftTarget {
  const asksForPassword = command.join(' ').includes('requirepass');
  const variable = environment.find(({ name }) => isSecretName(name))?.name ?? 'REDIS_PASSWORD';
  const target = { service: common.service, port: 6379, protocol: 'redis' as const };
  if (!asksForPassword) return { ...common, target, healthPaths: [] };
  return {
    ...common,
    target: { ...target, password: passwordOf(common) },
    healthPaths: [],
    passwordVariable: variable,
  };
}

function passwordOf({ name }: Common): string {
  return `\${secrets.${secretName(name)}}`;
}

/** `postgresPassword` */
export function secretName(target: string): string {
  return `${target.replaceAll(/[-_]+(.)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase())}Password`;
}

/** A service may be called what a name in a flow file cannot be. */
function nameOf(service: string): string {
  const name = service.replaceAll(/[^A-Za-z0-9_-]/g, '-');
  return /^[A-Za-z_]/.test(name) ? name : `service-${name}`;
}
