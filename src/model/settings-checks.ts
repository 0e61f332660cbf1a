import * as z from 'zod';
import { DeclaredCheck } from './declared-check.ts';

/** Checks of the project itself: declared without code, and written as plugins. */
export const OwnCheckSettings = {
  /** Checks without code: a subject, what must hold of it, and what to say and do where it does not. */
  checks: z.array(DeclaredCheck).default([]),
  /** Modules with checks: files relative to this one, or names of installed packages. */
  plugins: z.array(z.string().min(1)).default([]),
};
