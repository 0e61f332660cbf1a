import * as z from 'zod';

/**
 * Which change deals with what: `{ memory-unlimited: PR-96 }`. A key is a check, a check and a service
 * (`memory-unlimited/worker`), or the fingerprint of one finding.
 */
export const ChangeReferenceSettings = z.record(z.string(), z.string().trim().min(1));
export type ChangeReferenceSettings = z.infer<typeof ChangeReferenceSettings>;
