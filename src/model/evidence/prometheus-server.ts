import * as z from 'zod';

/** What the HTTP API of Prometheus tells: https://prometheus.io/docs/prometheus/latest/querying/api/ */
export const PrometheusServer = z.object({
  service: z.string(),
  container: z.string(),
  version: z.string(),
  /** Active targets: what is scraped right now. */
  targets: z.array(
    z.object({
      job: z.string(),
      instance: z.string(),
      health: z.string(),
      lastError: z.string(),
      lastScrape: z.string(),
    }),
  ),
  ruleGroups: z.array(
    z.object({
      name: z.string(),
      file: z.string(),
      alerting: z.number(),
      recording: z.number(),
      /** Rules whose last evaluation failed, and how. */
      failing: z.array(z.object({ name: z.string(), lastError: z.string() })),
    }),
  ),
  alerts: z.array(
    z.object({
      name: z.string(),
      severity: z.string().optional(),
      /** `firing` or `pending`. */
      state: z.string(),
      activeSince: z.string(),
      /** The label `instance`, `service` or `job`: what it is about, when it says so. */
      about: z.string().optional(),
      summary: z.string().optional(),
    }),
  ),
});
export type PrometheusServer = z.infer<typeof PrometheusServer>;
