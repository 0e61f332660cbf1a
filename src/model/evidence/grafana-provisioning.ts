import * as z from 'zod';
import { FileFault } from './file-fault.ts';
import { FileReader } from './file-reader.ts';
import { NetworkAddress } from './network-address.ts';
import { Position } from './position.ts';

export const GrafanaDataSource = z.object({
  name: z.string(),
  uid: z.string().optional(),
  type: z.string(),
  /** Absent when it has no URL, or Grafana builds it from its environment. */
  address: NetworkAddress.optional(),
  isDefault: z.boolean(),
  at: Position,
});
export type GrafanaDataSource = z.infer<typeof GrafanaDataSource>;

/** A file that Grafana reads when it starts. https://grafana.com/docs/grafana/latest/administration/provisioning/ */
export const GrafanaProvisioning = z.object({
  path: z.string(),
  readers: z.array(FileReader),
  faults: z.array(FileFault),
  dataSources: z.array(GrafanaDataSource),
  /** Folders in the container that dashboards are loaded from. */
  dashboardProviders: z.array(z.object({ name: z.string(), path: z.string(), at: Position })),
  /** Titles of the alert rules that Grafana itself evaluates. */
  alertRules: z.array(z.string()),
});
export type GrafanaProvisioning = z.infer<typeof GrafanaProvisioning>;
