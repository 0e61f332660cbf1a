import * as z from 'zod';

/** Which functional flows are run, and how far they may go. */
export const FlowSettings = z.strictObject({
  /** Patterns of `*.flow.yaml` files, relative to the project directory; `flows/*.flow.yaml` when it is not said. */
  files: z.array(z.string().min(1)).min(1).optional(),
  /**
   * The most that flows may do: read, or write what they remove again. Destructive ones run only when the command line
   * names the project.
   */
  effects: z.enum(['read', 'write']).default('read'),
  /** Ids of flows without which the gate is not passed, or all; when it is not said, those that were to run. */
  required: z
    .union([z.literal('all'), z.array(z.string().min(1))], { error: 'must be all, or a list of ids' })
    .optional(),
  /** Flows that run at the same time; two that share a lock or a budget never do. */
  concurrency: z.number().int().min(1).max(8).default(1),
  /** Flows that do more than read may run against an engine on another host. */
  remote: z.boolean().default(false),
});
export type FlowSettings = z.infer<typeof FlowSettings>;
