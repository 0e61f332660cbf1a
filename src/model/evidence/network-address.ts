import * as z from 'zod';
import { Position } from './position.ts';

/** Where a configuration is to reach something: `api:9100`, `http://loki:3100`. */
export const NetworkAddress = z.object({
  /** As it is written. */
  text: z.string(),
  /** Name or IP address, in small letters; absent when it is a template or no address at all. */
  host: z.string().optional(),
  /** As written, else the default of the scheme. */
  port: z.number().int().optional(),
  at: Position,
});
export type NetworkAddress = z.infer<typeof NetworkAddress>;
