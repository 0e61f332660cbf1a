import * as z from 'zod';
import { PlacedWaiver } from '../waiver.ts';

/** The waivers in the order in which they were written: part of the capture so that it is judged alike elsewhere. */
export const Waivers = z.object({ waivers: z.array(PlacedWaiver) });
export type Waivers = z.infer<typeof Waivers>;

/** Which change deals with what: by fingerprint, by check id, or by check id and service. */
export const ChangeReferences = z.object({ references: z.array(z.object({ of: z.string(), change: z.string() })) });
export type ChangeReferences = z.infer<typeof ChangeReferences>;
