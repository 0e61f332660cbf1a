import * as z from 'zod';
import { Priority } from './priority.ts';

const comparison = (amount: string, example: string) =>
  z
    .string()
    .regex(new RegExp(`^(<=|>=|<|>)\\s*${amount}$`, 'i'), { error: `must be a comparison such as '${example}'` });

const Duration = comparison('(\\d+(\\.\\d+)?(ms|s|m|h|d))+', '>= 1h');
const Milliseconds = comparison('(\\d+(\\.\\d+)?(ms|s|m))+', '< 300ms');
const Size = comparison('\\d+(\\.\\d+)? ?([kmgt]i?)?b?', '< 512MiB');
const Percent = comparison('\\d+(\\.\\d+)? ?%', '< 80%');
const Count = z.union([z.int().nonnegative(), z.string().regex(/^(<=|>=|<|>|=)\s*\d+$/)], {
  error: "must be a number, or a comparison such as '<= 100'",
});
const named = <T extends z.ZodType>(each: T) =>
  z.record(z.string().min(1), each).refine((all) => Object.keys(all).length > 0, { error: 'must name at least one' });

/** What can be expected of a service; `latency`, `queue` and `rows` name what they are about. */
export const MEASURES = [
  'uptime',
  'restarts',
  'containers',
  'memory',
  'cpu',
  'latency',
  'connections',
  'queue',
  'rows',
  'models',
  'publishes',
  'image',
] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * What the operator expects of the running system: one entry, one or more expectations. What is expected of logs stands
 * under `logs.patterns`, which tables and keys there must be under `services.NAME.expect`.
 */
export const ExpectationEntry = z
  .strictObject({
    /** Every service where it is left out. */
    service: z.string().min(1).optional(),
    /** How urgent it is when it is not met. */
    priority: Priority.default('P1'),
    /** How long its containers have been running: `'>= 1h'`. */
    uptime: Duration.optional(),
    /** How often each container was started again: `0`. */
    restarts: Count.optional(),
    /** How many containers run: `3`. */
    containers: Count.optional(),
    /** Memory that each container uses: `'< 512MiB'`. */
    memory: Size.optional(),
    /** Percent of one processor that each container uses: `'< 80%'`. */
    cpu: Percent.optional(),
    /** How long a path takes to answer: `{ /health: '< 300ms' }`. */
    latency: named(Milliseconds).optional(),
    /** Connections that its containers have open to the Postgres servers that were read: `'<= 20'`. */
    connections: Count.optional(),
    /** Entries of a Redis key or a RabbitMQ queue: `{ jobs: '<= 100' }`. */
    queue: named(Count).optional(),
    /** Rows of a Postgres table, `name` or `schema.name`: `{ agents: '>= 6' }`. Counted up to 100,000, else estimated. */
    rows: named(Count).optional(),
    /** Models that an AI runtime must have: `[llama3]`. */
    models: z.array(z.string().min(1)).min(1).optional(),
    /** All that its containers publish, `address:host port:container port`; `[]` for nothing. */
    publishes: z
      .array(
        z.string().regex(/^((\d+\.){3}\d+:|\[[\da-f:]+\]:)?\d+:\d+(\/(tcp|udp))?$/, {
          error: "must be written as '127.0.0.1:8080:80'",
        }),
      )
      .optional(),
    /** Image that its containers were made of, as the Compose file names it. */
    image: z.string().min(1).optional(),
  })
  .refine((entry) => MEASURES.some((measure) => entry[measure] !== undefined), {
    error: `expects nothing; choose one of ${MEASURES.join(', ')}`,
  })
  .refine(
    ({ service, latency, queue, rows, models, publishes, image }) => {
      const isOfOne = [latency, queue, rows, models, publishes, image].some((measure) => measure !== undefined);
      return service !== undefined || !isOfOne;
    },
    { error: 'latency, queue, rows, models, publishes and image need the service that they are expected of' },
  );
export type ExpectationEntry = z.infer<typeof ExpectationEntry>;
