import * as z from 'zod';

const Text = z.union([z.string(), z.number(), z.boolean()]);

const Entry = z.strictObject({
  /** Name of the variable. */
  name: z.string().regex(/^[A-Za-z_]\w*$/),
  /** Whether it must be set; true when it is not said and there is no default. */
  required: z.boolean().optional(),
  default: Text.optional(),
  /** A regular expression that its value has to match. */
  pattern: z.string().optional(),
  /** Its value is a secret. */
  secret: z.boolean().optional(),
  /** The services that use it. */
  services: z.array(z.string()).optional(),
});

/** The shape of a contract file, for editors; what reads such files tells the place of every fault. */
export const EnvironmentContract = z.union([z.array(Entry), z.object({ variables: z.array(Entry) })]);
