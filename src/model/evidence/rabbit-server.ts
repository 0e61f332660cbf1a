import * as z from 'zod';

/** What the management API of RabbitMQ tells: https://www.rabbitmq.com/docs/http-api-reference */
export const RabbitServer = z.object({
  service: z.string(),
  container: z.string(),
  version: z.string(),
  connections: z.number(),
  consumers: z.number(),
  nodes: z.array(
    z.object({
      name: z.string(),
      running: z.boolean(),
      memoryAlarm: z.boolean(),
      diskAlarm: z.boolean(),
      memoryUsedBytes: z.number().optional(),
      memoryLimitBytes: z.number().optional(),
      diskFreeBytes: z.number().optional(),
      diskFreeLimitBytes: z.number().optional(),
      filesUsed: z.number().optional(),
      filesTotal: z.number().optional(),
      partitions: z.array(z.string()),
    }),
  ),
  queues: z.array(
    z.object({
      name: z.string(),
      virtualHost: z.string(),
      type: z.string(),
      state: z.string(),
      durable: z.boolean(),
      ready: z.number(),
      unacknowledged: z.number(),
      consumers: z.number(),
      /** Change of the unacknowledged messages over the last sample of the server, messages each second. */
      unacknowledgedGrowth: z.number().optional(),
    }),
  ),
});
export type RabbitServer = z.infer<typeof RabbitServer>;
