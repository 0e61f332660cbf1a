import type { ServiceKind } from '../model/service-kind.ts';

/** The layers of a system, in the order in which documents list them. */
export const LAYERS = [
  'Database',
  'Cache/Queue',
  'AI/LLM',
  'Application',
  'Frontend',
  'Background',
  'Observability',
  'Administration',
] as const;
export type Layer = (typeof LAYERS)[number];

export type ServiceRole =
  | 'datastore'
  | 'cache'
  | 'broker'
  | 'ai-runtime'
  | 'proxy'
  | 'monitoring'
  | 'exporter'
  | 'admin-ui'
  | 'application';

/** What is known of a kind of service without asking it. */
export interface KnownService {
  readonly kind: ServiceKind;
  /** Last path component of the image name, without tag and digest. */
  readonly images: readonly string[];
  /** How it is started: a program, with the words that must follow it where it does other things too. */
  readonly commands: readonly string[];
  readonly layer: Layer;
  readonly role: ServiceRole;
  readonly protocol:
    | 'http'
    | 'postgres'
    | 'mysql'
    | 'mongodb'
    | 'redis'
    | 'memcached'
    | 'amqp'
    | 'kafka'
    | 'nats'
    | 'unknown';
  /** Container ports it listens on by default. */
  readonly ports: readonly number[];
  /** Where it keeps what must survive the container. */
  readonly dataPaths: readonly string[];
  /** Read-only GET paths that tell more than `/health` would. */
  readonly probes?: readonly string[];
  /** It gathers the logs of other services, or sends them on. */
  readonly gathersLogs?: boolean;
}

/** By what a service is known, the surest first: the last two are good guesses. */
export type KnownBy = 'settings' | 'image' | 'command' | 'name' | 'port';

/** What a service is, together with how that is known. */
export interface IdentifiedService extends KnownService {
  readonly knownBy: KnownBy;
}
