import * as z from 'zod';

/** One line of a journal. */
export const JournalLine = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('run'),
    runId: z.string(),
    runStartedAt: z.string(),
    project: z.string(),
    files: z.array(z.string()),
  }),
  z.strictObject({ type: z.literal('captured'), flow: z.string(), name: z.string(), value: z.json() }),
  z.strictObject({
    type: z.literal('created'),
    flow: z.string(),
    step: z.string(),
    kind: z.string(),
    id: z.string(),
  }),
  z.strictObject({
    type: z.literal('disturbed'),
    flow: z.string(),
    service: z.string(),
    undo: z.enum(['start', 'unpause']),
  }),
  z.strictObject({ type: z.literal('cleaned'), flow: z.string() }),
]);
export type JournalLine = z.infer<typeof JournalLine>;
