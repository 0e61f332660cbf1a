import { sizeText } from '../../shared/size-text.ts';

/** What an answer to a health request says of itself, as stated there; nothing is known when it says nothing. */
export interface HealthAnswer {
  /** The word of the body, in lower case and of bounded length: `healthy`, `degraded`. */
  readonly status?: string;
  readonly rating: 'healthy' | 'degraded' | 'failing' | 'unknown';
  readonly uptime?: StatedUptime;
  /** As the body states it, with the key it stands under. */
  readonly memory?: string;
}

/** An uptime as a body states it: a number names no unit. */
export interface StatedUptime {
  readonly key: string;
  readonly value: string | number;
}

const ADJECTIVES = ['ok', 'healthy', 'ready'];
const STATUS_KEYS = ['status', 'health', 'state', 'overall', ...ADJECTIVES];
const UPTIME_KEYS = ['uptime', 'uptimeSeconds', 'uptime_seconds'];
const MEMORY_KEYS = ['memory.rss', 'memoryUsage.rss', 'memory.used', 'memory.heapUsed', 'memory'];

// Words of Spring Boot, ASP.NET, Kubernetes, Elasticsearch, the health+json draft and common usage.
const HEALTHY = /^(healthy|ok|okay|up|pass|passing|ready|alive|live|success|green|running|serving|true)$/;
const DEGRADED = /^(degraded|warn|warning|partial|partially[ _-]\w+|unstable|yellow)$/;
const FAILING =
  /^(unhealthy|down|error|errors|fail|failed|failing|failure|critical|fatal|red|unavailable|out[ _-]of[ _-]service|not[ _-]?(ok|ready|healthy|serving)|false|ko)$/;

const MAXIMUM_LENGTH = 40;

/** Reads the answer to a health request: its JSON body, or a body that is a single word. */
export function readHealthAnswer(answer: { readonly json?: unknown; readonly excerpt: string }): HealthAnswer {
  const status = statusOf(answer);
  const [uptime, memory] = [stated(answer.json, UPTIME_KEYS), stated(answer.json, MEMORY_KEYS)];
  return {
    ...(status !== undefined && { status }),
    rating: ratingOf(status ?? ''),
    ...(uptime && { uptime: statedUptime(uptime) }),
    ...(memory && { memory: memoryText(memory) }),
  };
}

function statusOf({ json, excerpt }: { readonly json?: unknown; readonly excerpt: string }): string | undefined {
  const [key, value] = stated(json, STATUS_KEYS) ?? ['', wordOf(json ?? excerpt)];
  if (value === undefined || typeof value === 'number') return undefined;
  // `{"ready": false}` holds no word of its own, but says the same as `not ready`.
  if (typeof value === 'boolean' && ADJECTIVES.includes(key)) return value ? key : `not ${key}`;
  return String(value).trim().toLowerCase().slice(0, MAXIMUM_LENGTH);
}

function ratingOf(status: string): HealthAnswer['rating'] {
  if (HEALTHY.test(status)) return 'healthy';
  if (DEGRADED.test(status)) return 'degraded';
  return FAILING.test(status) ? 'failing' : 'unknown';
}

/** A body that is one short line is a status of its own: `OK`, `Healthy`. */
function wordOf(body: unknown): string | undefined {
  if (typeof body !== 'string') return undefined;
  return /^\s*[A-Za-z][\w -]{0,30}\s*$/.test(body) ? body : undefined;
}

type Scalar = string | number | boolean;

/** The first of the keys (dots lead into objects) that holds a text, a number or a truth value. */
function stated(json: unknown, keys: readonly string[]): readonly [string, Scalar] | undefined {
  for (const key of keys) {
    const value = key.split('.').reduce<unknown>(property, json);
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [key, value];
  }
  return undefined;
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

function statedUptime([key, value]: readonly [string, Scalar]): StatedUptime {
  return { key, value: typeof value === 'number' ? value : scalarText(value) };
}

/** A number this large can only be bytes; a smaller one is shown as it stands. */
function memoryText([key, value]: readonly [string, Scalar]): string {
  const isBytes = typeof value === 'number' && value >= 1024 ** 2;
  return `${isBytes ? sizeText(value) : scalarText(value)} (${key})`;
}

function scalarText(value: Scalar): string {
  if (typeof value !== 'number') return String(value).slice(0, MAXIMUM_LENGTH);
  return `${Math.round(value * 10) / 10}`;
}
