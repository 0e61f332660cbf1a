import * as z from 'zod';
import { Duration } from './duration.ts';

export const TARGET_PROTOCOLS = ['http', 'https', 'ws', 'wss', 'postgres', 'redis'] as const;

/** How many requests a target may be sent, so that a test does not run into the limit it is to test. */
export const Budget = z.strictObject({
  requests: z.number().int().positive(),
  window: Duration,
  /** Left for others who use the system from the same address. */
  reserve: z.number().int().nonnegative().optional(),
  /** Only requests whose path this matches count; all of them when it is not given. */
  paths: z.string().min(1).optional(),
});
export type Budget = z.infer<typeof Budget>;

/** What steps talk to: a service of the project by name and port, or an address. Never a literal credential. */
export const Target = z.strictObject({
  service: z.string().optional(),
  /** Port of the container. */
  port: z.number().int().min(1).max(65_535).optional(),
  url: z.string().optional(),
  protocol: z.enum(TARGET_PROTOCOLS),
  /** Host name to send where it is not the address: virtual hosts, certificates. */
  hostName: z.string().optional(),
  user: z.string().optional(),
  /** A secret by name: `${secrets.dbPassword}`. */
  password: z
    .string()
    .regex(/^\$\{secrets\.[A-Za-z_][A-Za-z0-9_-]*\}$/, { error: 'must be a secret by name: ${secrets.x}' })
    .optional(),
  database: z.union([z.string(), z.number().int()]).optional(),
  /** A superuser may read although nothing keeps it from more: before Postgres 14 there is no role to take. */
  allowSuperuser: z.literal(true).optional(),
  budget: Budget.optional(),
});
export type Target = z.infer<typeof Target>;

/** Where a secret is to be found. The secret itself never stands in a flow file. */
export const SecretSource = z.strictObject({
  env: z.string().min(1).optional(),
  /** Relative to the flow file; a line break at its end is no part of the secret. */
  file: z.string().min(1).optional(),
  containerEnv: z.strictObject({ service: z.string(), name: z.string().min(1) }).optional(),
});
export type SecretSource = z.infer<typeof SecretSource>;
