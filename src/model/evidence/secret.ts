import * as z from 'zod';

/**
 * What is known of a secret after its value was masked. The facts are computed at the door, before masking, so that
 * checks can judge a secret that they never see.
 */
export const SecretFacts = z.object({
  /** Keyed (HMAC) fingerprint: equal within one capture exactly when the values are equal. */
  fingerprint: z.string(),
  position: z.enum(['value', 'url-password', 'argument']),
  lengthClass: z.enum(['under 8', '8 to 15', '16 to 31', '32 or more']),
  strength: z.enum(['weak', 'medium', 'strong']),
  /** The value is on the list of well-known default passwords. */
  knownDefault: z.boolean(),
  /** The value says itself that it must be replaced: `changeme`, `__REPLACE_WITH_X__`, `…-change-in-production`. */
  placeholder: z.boolean(),
  equalsUserName: z.boolean(),
});
export type SecretFacts = z.infer<typeof SecretFacts>;

/** A named value (environment variable, build argument, dotenv entry); `value` is masked where it was secret. */
export const NamedValue = z.object({
  name: z.string(),
  /** `null`: named without a value, so that it is inherited or left out. */
  value: z.string().nullable(),
  secrets: z.array(SecretFacts).optional(),
});
export type NamedValue = z.infer<typeof NamedValue>;
