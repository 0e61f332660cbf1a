import * as z from 'zod';

const FaultCode = z.enum([
  'syntax',
  'duplicate-series',
  'duplicate-metadata',
  'type-missing',
  'metadata-late',
  'no-end',
]);

/** What a strict reader makes of an answer in the text format of Prometheus or OpenMetrics. */
export const Exposition = z.object({
  format: z.enum(['prometheus', 'openmetrics']),
  families: z.number(),
  samples: z.number(),
  /** What the format does not allow, each with its line; of each code the first ones. */
  faults: z.array(z.object({ line: z.number(), code: FaultCode, message: z.string() })),
  faultCount: z.number(),
  /** How many there are of each code; captures of before this was kept do not say. */
  faultCounts: z.partialRecord(FaultCode, z.number()).optional(),
  /** Names of the families, in their order; the first ones. */
  names: z.array(z.string()),
});
export type Exposition = z.infer<typeof Exposition>;
