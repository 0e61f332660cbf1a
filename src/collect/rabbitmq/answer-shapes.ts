import * as z from 'zod';

// The parts of the answers that are used: https://www.rabbitmq.com/docs/http-api-reference

const LIMIT = 2000;

export const Overview = z.object({
  rabbitmq_version: z.string(),
  object_totals: z.object({ connections: z.number().default(0), consumers: z.number().default(0) }).prefault({}),
});

/** A node that is down tells hardly more than its name. */
export const Nodes = z
  .array(
    z.object({
      name: z.string(),
      running: z.boolean(),
      mem_alarm: z.boolean().default(false),
      disk_free_alarm: z.boolean().default(false),
      mem_used: z.number().optional(),
      mem_limit: z.number().optional(),
      disk_free: z.number().optional(),
      disk_free_limit: z.number().optional(),
      fd_used: z.number().optional(),
      fd_total: z.number().optional(),
      partitions: z.array(z.string()).default([]),
    }),
  )
  .max(LIMIT);

/** A queue whose node is down or that has just been declared has no numbers yet. */
export const Queues = z
  .array(
    z.object({
      name: z.string(),
      vhost: z.string(),
      type: z.string().default('classic'),
      state: z.string().default('unknown'),
      durable: z.boolean().default(false),
      messages_ready: z.number().optional(),
      messages_unacknowledged: z.number().optional(),
      consumers: z.number().optional(),
      messages_unacknowledged_details: z.object({ rate: z.number() }).optional(),
    }),
  )
  .max(LIMIT);
