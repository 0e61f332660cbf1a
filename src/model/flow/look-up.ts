import type * as z from 'zod';

/**
 * Lets zod look up what stands behind a lazy schema, once all is defined. Until then it cannot tell whether a schema
 * holds itself, and walks it anew for each one around it, which for flow files took a tenth of a short run.
 */
export function lookUp(schema: z.ZodType): void {
  schema.safeParse(undefined);
}
