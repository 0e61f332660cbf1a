import * as z from 'zod';

/** A place in a file that was read; `file` is relative to the project directory, line and column count from 1. */
export const Position = z.object({
  file: z.string(),
  line: z.number().int().positive(),
  column: z.number().int().positive(),
});
export type Position = z.infer<typeof Position>;
