import * as z from 'zod';
import { NamedValue } from './secret.ts';

/** A file in the project directory that a Compose secret is taken from. */
export const SecretFile = z.object({
  /** Relative to the project directory. */
  path: z.string(),
  /** The keys under `secrets:` that name it. */
  secrets: z.array(z.string()),
  /** Its text without the white space at the end, masked; the name says only that it is a secret. */
  content: NamedValue,
});
export type SecretFile = z.infer<typeof SecretFile>;
