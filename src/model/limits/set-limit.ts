import * as z from 'zod';

/** A limit as it is told: the key that sets it, and what it was set to: `limits.httpBody`, `1 MiB`. */
export const SetLimit = z.object({ setting: z.string(), value: z.string() });
export type SetLimit = z.infer<typeof SetLimit>;
