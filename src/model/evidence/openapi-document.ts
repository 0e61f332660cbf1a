import * as z from 'zod';

/** A description of an HTTP API that lies in the repository: https://spec.openapis.org/oas/latest.html */
export const OpenapiDocument = z.object({
  /** Relative to the project directory. */
  file: z.string(),
  sha256: z.string(),
  /** As it was written, masked; nothing in it is followed to another file. */
  document: z.record(z.string(), z.json()),
});
export type OpenapiDocument = z.infer<typeof OpenapiDocument>;
