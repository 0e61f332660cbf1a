import * as z from 'zod';
import { CheckCatalogue } from './evidence/judging.ts';
import { SetLimit } from './limits/set-limit.ts';

const Evidence = z.array(z.string());

/** By which program and which checks a capture was judged, and what differs from how it was to be judged. */
export const Judged = z.object({
  toolVersion: z.string(),
  catalogue: CheckCatalogue,
  /** What took the capture, where that was another version or had other checks. */
  capturedWith: z.object({ toolVersion: z.string(), catalogue: CheckCatalogue.optional() }).optional(),
  /** Settings of the capture that were not followed, because others were asked for. */
  overrides: z.array(z.object({ setting: z.string(), recorded: z.string(), used: z.string() })),
});
export type Judged = z.infer<typeof Judged>;

/** How what a run states was established, as far as the capture tells. */
export const Provenance = z.object({
  /** How it was found out which containers belong to the target. */
  scope: z
    .object({
      query: z.string(),
      /** Containers on the engine. */
      total: z.number(),
      /** Those that were audited. */
      included: z.number(),
      excluded: z.array(z.object({ reason: z.string(), containers: z.array(z.string()) })),
      evidence: Evidence,
    })
    .optional(),
  /** How far the clocks of the sources are ahead of the one of the auditing host, milliseconds. */
  clocks: z.array(
    z.object({ source: z.string(), skewMs: z.number(), uncertaintyMs: z.number().optional(), evidence: Evidence }),
  ),
  /** What was cut off or not read because a limit was reached. */
  limits: z.array(
    z.object({
      what: z.string(),
      count: z.number(),
      evidence: Evidence,
      /** The limit, where it is one that can be moved, and the most that it can be set to; absent in older captures. */
      limit: SetLimit.extend({ most: z.string().optional() }).optional(),
    }),
  ),
  /** When the first and the last piece of evidence were read. */
  evidence: z.object({ oldest: z.string(), newest: z.string() }).optional(),
});
export type Provenance = z.infer<typeof Provenance>;
