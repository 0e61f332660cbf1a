import * as z from 'zod';
import { ComposeService } from './compose-service.ts';
import { Position } from './position.ts';
import { VersionChange } from './version-change.ts';

/** One use of a variable in a Compose file: `${DB_PASSWORD:-guest}`. */
export const VariableUse = z.object({
  name: z.string(),
  operator: z.enum([
    'none',
    'default',
    'default-if-unset',
    'required',
    'required-if-unset',
    'alternate',
    'alternate-if-unset',
  ]),
  /** The text after the operator, masked when the variable or the key it ends up in is secret. */
  fallback: z.string().optional(),
  resolvedFrom: z.enum(['environment', 'env-file', 'fallback', 'nothing']),
  /** Path of the value that holds it, for example `services.db.environment.POSTGRES_PASSWORD`. */
  path: z.string(),
  at: Position,
});
export type VariableUse = z.infer<typeof VariableUse>;

/** What the loader has to say about the files: an error refuses the project, a warning does not. */
export const ComposeDiagnostic = z.object({
  level: z.enum(['error', 'warning']),
  /** Stable name of the reason: `yaml`, `unknown-key`, `wrong-type`, `undefined-reference`, `dependency-cycle`, `variable-required` … */
  code: z.string(),
  message: z.string(),
  at: Position.optional(),
});
export type ComposeDiagnostic = z.infer<typeof ComposeDiagnostic>;

const ComposeResource = z.object({
  /** The key in the file. */
  key: z.string(),
  /** The name on the engine. */
  name: z.string(),
  external: z.boolean(),
  driver: z.string().optional(),
  at: Position.optional(),
});

/** A secret or a config: the file or the variable that its content comes from. */
const ComposeContent = ComposeResource.extend({
  file: z.string().optional(),
  environment: z.string().optional(),
  /** Whether the variable was set when the files were read. */
  environmentFound: z.boolean().optional(),
});

/** The resolved Compose model together with what was seen while resolving it. */
export const ComposeProject = z.object({
  name: z.string(),
  nameFrom: z.enum(['option', 'environment', 'file', 'directory']),
  files: z.array(z.string()),
  /** When each of them was last written, ISO 8601, by the clock of the host that they were read on. */
  modified: z.array(z.object({ file: z.string(), at: z.string() })).optional(),
  activeProfiles: z.array(z.string()),
  services: z.array(ComposeService),
  /** Names under which the settings say something of a service; absent when there is none. */
  servicesInSettings: z.array(z.string()).optional(),
  networks: z.array(
    ComposeResource.extend({
      internal: z.boolean(),
      /** As written under `ipam`; absent when the engine chooses. */
      subnets: z.array(z.string()).optional(),
    }),
  ),
  volumes: z.array(ComposeResource),
  secrets: z.array(ComposeContent),
  configs: z.array(ComposeContent),
  variables: z.array(VariableUse),
  diagnostics: z.array(ComposeDiagnostic),
  /** The version of Docker Compose as which the files were read, and who chose it. */
  composeVersion: z.object({ version: z.string(), from: z.enum(['settings', 'installed', 'default']) }).optional(),
  /** Constructs in the files that versions of Docker Compose take differently; absent when there is none. */
  versionSensitive: z.array(VersionChange.extend({ at: Position })).optional(),
  /** Constructs that this version of the loader does not resolve; statements about them are not evaluated. */
  unsupported: z.array(z.object({ construct: z.string(), at: Position })),
});
export type ComposeProject = z.infer<typeof ComposeProject>;
