import * as z from 'zod';

/** A length of time with its unit, as people write it: `250ms`, `1.5s`, `15m`. Kept as text until it is used. */
export const Duration = z
  .string()
  .regex(/^\d+(\.\d+)?(ms|s|m|h|d)$/, { error: 'must be a duration with its unit, such as 250ms, 10s, 15m or 24h' })
  .meta({ id: 'Duration' });
export type Duration = z.infer<typeof Duration>;
