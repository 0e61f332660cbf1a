import * as z from 'zod';
import { Duration } from './duration.ts';
import { Json } from './json.ts';
import { Matcher, Matchers } from './matcher.ts';

/** Facts of a token, or a token of one's own making for a test that it is refused. */
export const JwtAction = z.strictObject({
  token: z.string().optional(),
  /** Key to check the signature with, `${secrets.x}`. */
  key: z.string().optional(),
  forge: z
    .strictObject({
      /** Claims are taken from this token, those of `claims` put over them. */
      from: z.string().optional(),
      algorithm: z.enum(['none', 'HS256', 'HS384', 'HS512']),
      /** What to sign with; a random key when it is not given. */
      key: z.string().optional(),
      claims: z.record(z.string(), Json).optional(),
      header: z.record(z.string(), Json).optional(),
      /** From now; before now with `expired: true`. */
      expiresIn: Duration.optional(),
      expired: z.literal(true).optional(),
    })
    .optional(),
});
export type JwtAction = z.infer<typeof JwtAction>;

export const JwtExpectation = z
  .strictObject({
    header: Matchers.optional(),
    payload: Matchers.optional(),
    /** `exp` minus `iat`. */
    lifetime: Matcher.optional(),
    /** Takes a `key`. */
    signature: z.enum(['valid', 'invalid']).optional(),
  })
  .meta({ id: 'JwtExpectation' });
export type JwtExpectation = z.infer<typeof JwtExpectation>;
