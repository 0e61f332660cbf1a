import * as z from 'zod';
import { FileFault } from './file-fault.ts';
import { FileReader } from './file-reader.ts';

export const DashboardPanel = z.object({
  title: z.string(),
  type: z.string(),
  /** Expressions of its queries as written, variables of Grafana included. */
  queries: z.array(z.string()),
});

/** A dashboard of Grafana as JSON. https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/ */
export const GrafanaDashboard = z.object({
  path: z.string(),
  readers: z.array(FileReader),
  faults: z.array(FileFault),
  title: z.string().optional(),
  uid: z.string().optional(),
  panels: z.array(DashboardPanel),
  /** Uids and names of the data sources that its panels, variables and annotations use, once each. */
  dataSources: z.array(z.string()),
  /** Variables and inputs that a data source can be named by: `datasource` for `${datasource}`. */
  variables: z.array(z.string()),
});
export type GrafanaDashboard = z.infer<typeof GrafanaDashboard>;
