import * as z from 'zod';
import { Position } from './position.ts';

/** A place in a dotenv file that other readers than Compose (a shell, `docker run`) or its author read differently. */
export const DotenvAmbiguity = z.object({
  kind: z.enum(['dollar', 'hash', 'duplicate', 'text-after-quote', 'line-ends', 'byte-order-mark']),
  /** The variable whose line it is; absent for what concerns the whole file. */
  name: z.string().optional(),
  at: Position,
});
export type DotenvAmbiguity = z.infer<typeof DotenvAmbiguity>;
