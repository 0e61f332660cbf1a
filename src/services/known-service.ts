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

/** What is known of an image without asking it. */
export interface KnownService {
  readonly kind: string;
  /** Last path component of the image name, without tag and digest. */
  readonly images: readonly string[];
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
