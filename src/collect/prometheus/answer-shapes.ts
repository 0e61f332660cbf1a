import * as z from 'zod';

// The parts of the answers that are used, as the API documents them:
// https://prometheus.io/docs/prometheus/latest/querying/api/

const LIMIT = 2000;

const success = <T extends z.ZodType>(data: T) => z.object({ status: z.literal('success'), data });

export const BuildInformation = success(z.object({ version: z.string() }));

export const Targets = success(
  z.object({
    activeTargets: z
      .array(
        z.object({
          scrapePool: z.string().optional(),
          labels: z.record(z.string(), z.string()),
          lastError: z.string().default(''),
          lastScrape: z.string().default(''),
          health: z.string(),
        }),
      )
      .max(LIMIT),
  }),
);

export const Rules = success(
  z.object({
    groups: z
      .array(
        z.object({
          name: z.string(),
          file: z.string().default(''),
          rules: z.array(
            z.object({
              name: z.string(),
              type: z.string(),
              health: z.string().default(''),
              lastError: z.string().default(''),
            }),
          ),
        }),
      )
      .max(LIMIT),
  }),
);

export const Alerts = success(
  z.object({
    alerts: z
      .array(
        z.object({
          labels: z.record(z.string(), z.string()),
          annotations: z.record(z.string(), z.string()).default({}),
          state: z.string(),
          activeAt: z.string().default(''),
        }),
      )
      .max(LIMIT),
  }),
);
