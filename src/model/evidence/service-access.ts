import * as z from 'zod';
import { NamedValue } from './secret.ts';

/** The way on which a service was asked. */
export const ServiceRoute = z.object({
  via: z.enum(['published port', 'container address', 'network of the host']),
  host: z.string(),
  port: z.number(),
});
export type ServiceRoute = z.infer<typeof ServiceRoute>;

/** As whom a service was asked. The password is masked at the door; what is left of it are the facts. */
export const UsedCredentials = z.object({
  /** Where they were found: `environment variable X`, `file X`, `the container's environment variable X`. */
  from: z.string(),
  user: z.string().optional(),
  password: NamedValue.optional(),
});
export type UsedCredentials = z.infer<typeof UsedCredentials>;

/** How a service was reached that is asked in its own protocol. */
export const ServiceAccess = z.object({
  service: z.string(),
  container: z.string(),
  route: ServiceRoute.optional(),
  credentials: UsedCredentials.optional(),
  /** What became of a harmless request before any credentials were given; absent when none was sent. */
  anonymous: z.enum(['answered', 'refused']).optional(),
  /** Why it was not read, where nobody asked for that and it did not fail. */
  notRead: z.object({ code: z.string(), message: z.string() }).optional(),
});
export type ServiceAccess = z.infer<typeof ServiceAccess>;
