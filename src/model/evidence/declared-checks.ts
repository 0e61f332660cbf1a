import * as z from 'zod';
import { DeclaredCheck } from '../declared-check.ts';

/** The checks that the settings declare, so that a capture is judged by them wherever it is. */
export const DeclaredChecks = z.object({ checks: z.array(DeclaredCheck) });
export type DeclaredChecks = z.infer<typeof DeclaredChecks>;
