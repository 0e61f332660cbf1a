import * as z from 'zod';

/** What `INFO` tells of a Redis server, or of one that speaks like it. Sizes in bytes, times in ISO 8601. */
export const RedisServer = z.object({
  service: z.string(),
  container: z.string(),
  /** `redis`, or the name that a server gives itself that speaks the same protocol: `valkey`. */
  product: z.string(),
  version: z.string(),
  mode: z.string(),
  uptimeSeconds: z.number(),
  /** Round trips of single PINGs, in the order in which they were sent. */
  latencyMs: z.array(z.number()),
  /** Clock of the server minus the clock of this host; what the transport adds is below the round trip. */
  clockSkewMs: z.number().optional(),
  clients: z.object({ connected: z.number(), blocked: z.number(), maximum: z.number().optional() }),
  memory: z.object({
    usedBytes: z.number(),
    peakBytes: z.number(),
    /** Zero means without limit. */
    maximumBytes: z.number(),
    policy: z.string(),
  }),
  persistence: z.object({
    loading: z.boolean(),
    /** The last snapshot that was saved; of a server that saved none it is the time at which it started. */
    lastSavedAt: z.string().optional(),
    lastSaveStatus: z.string(),
    changesSinceSave: z.number(),
    appendOnly: z.boolean(),
    appendOnlyRewriteStatus: z.string(),
    appendOnlyWriteStatus: z.string(),
  }),
  replication: z.object({
    role: z.enum(['primary', 'replica']),
    replicas: z.array(z.object({ state: z.string(), lagSeconds: z.number().optional() })),
    /** Only of a replica: `up` or `down`, and since when. */
    link: z.object({ status: z.string(), downSeconds: z.number().optional() }).optional(),
  }),
  keyspace: z.array(z.object({ database: z.number(), keys: z.number(), expiring: z.number() })),
  /** Since the server was started. */
  totals: z.object({
    evictedKeys: z.number(),
    rejectedConnections: z.number(),
    hits: z.number(),
    misses: z.number(),
  }),
});
export type RedisServer = z.infer<typeof RedisServer>;
