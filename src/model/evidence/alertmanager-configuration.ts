import * as z from 'zod';
import { FileFault } from './file-fault.ts';
import { FileReader } from './file-reader.ts';
import { Position } from './position.ts';

/** A configuration file of Alertmanager. https://prometheus.io/docs/alerting/latest/configuration/ */
export const AlertmanagerConfiguration = z.object({
  path: z.string(),
  readers: z.array(FileReader),
  faults: z.array(FileFault),
  /** `integrations` are the ways by which it notifies somebody: `slack`, `email`; their addresses are not kept. */
  receivers: z.array(z.object({ name: z.string(), at: Position, integrations: z.array(z.string()) })),
  /** The route and all routes below it; `receiver` is inherited when it is absent. */
  routes: z.array(z.object({ receiver: z.string().optional(), depth: z.number().int(), at: Position })),
});
export type AlertmanagerConfiguration = z.infer<typeof AlertmanagerConfiguration>;
