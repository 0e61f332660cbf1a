import * as z from 'zod';
import { ChangeReferenceSettings } from './change-references.ts';
import { ExpectationEntry } from './expectations.ts';
import { LimitSettings } from './limits/limit-settings.ts';
import { LogSettings } from './log-settings.ts';
import { Priority } from './priority.ts';
import { GlobalCredentials, ServiceSettings } from './service-settings.ts';
import { OwnCheckSettings } from './settings-checks.ts';
import { FlowSettings } from './settings-flows.ts';
import { HistorySettings, SealSettings } from './settings-runs.ts';
import { SuiteSettings } from './settings-suites.ts';
import { WaiverEntry } from './waiver.ts';

const Endpoint = z.strictObject({
  service: z.string(),
  /** What it is asked for, a short name shown in the report. */
  name: z.string(),
  path: z.string().startsWith('/'),
  /** Container port; needed only when the service publishes several. */
  port: z.number().int().optional(),
  status: z.number().int().default(200),
  /** Every text must stand in the body. */
  contains: z.array(z.string().min(1)).default([]),
});
export type Endpoint = z.infer<typeof Endpoint>;

/** How urgent one check is here: a priority, or off, which takes a reason. */
const SeverityOverride = z.union(
  [
    Priority,
    z.strictObject({ priority: Priority, reason: z.string().min(1) }),
    z.strictObject({ off: z.string().min(1) }),
  ],
  { error: 'must be P0, P1, P2, P3, { priority: P2, reason: why } or { off: why }' },
);

/** For what the audited system is used, and which checks are more or less urgent than usual. */
export const Severity = z.strictObject({
  /** Hardening weighs less where the system is for development. */
  profile: z.enum(['prod', 'dev']).default('prod'),
  /** By the name of the check. */
  checks: z.record(z.string(), SeverityOverride).default({}),
});
export type Severity = z.infer<typeof Severity>;

/** Every check as urgent as it says of itself. */
export const USUAL_SEVERITY: Severity = { profile: 'prod', checks: {} };

/** How the system is run in one place: the Compose files that are used there. */
const EnvironmentSettings = z.strictObject({
  /** In the order in which they are merged, relative to the project directory. */
  files: z.array(z.string()).min(1),
  profiles: z.array(z.string()).default([]),
  envFiles: z.array(z.string()).default([]),
  /** What it is for; told from its name when it is not given. */
  role: z.enum(['prod', 'dev', 'other']).optional(),
});
export type EnvironmentSettings = z.infer<typeof EnvironmentSettings>;

/** `gates.yaml`. Every key is optional: configuration refines, it is never required. Unknown keys are errors. */
export const SettingsFile = z.strictObject({
  /** Compose project on the engine; by default the name that the Compose files resolve to. */
  project: z.string().optional(),
  /** Compose files, in the order in which they are merged; those that Compose would take when they are left out. */
  files: z.array(z.string()).optional(),
  /** Compose profiles that are enabled. */
  profiles: z.array(z.string()).optional(),
  /** Environment files for the variables of the Compose files; `.env` when they are left out. */
  envFiles: z.array(z.string()).optional(),
  /** The version of Docker Compose that the files are for; by default the one that is installed where they are read. */
  composeVersion: z
    .string({ error: 'must be a version in quotes such as "2.40.3"' })
    .regex(/^v?[2-9]\d{0,3}\.\d{1,4}(?:\.\d{1,4})?$/, { error: 'must be a version such as 2.40.3' })
    .optional(),
  /** Findings of this priority or a more urgent one fail a gate. */
  failOn: Priority.default('P1'),
  /** How urgent checks are here; what is relaxed is listed in the report. */
  severity: Severity.prefault({}),
  /** Environments to be compared with each other, by name: `dev`, `prod`. */
  environments: z.record(z.string(), EnvironmentSettings).default({}),
  /** How much is read, and how long is waited for it. */
  limits: LimitSettings.prefault({}),
  thresholds: z
    .strictObject({
      /** A container that runs for a shorter time than this was started again lately. */
      minimumUptimeSeconds: z.number().nonnegative().default(60),
      /** A health endpoint may take so long. */
      maximumHealthLatencyMs: z.number().positive().default(1000),
      /** Of its limit, a container may use so much memory. */
      maximumMemoryPercent: z.number().positive().max(100).default(90),
      /** A container may log so many errors. */
      maximumErrorLinesPerHour: z.number().nonnegative().default(60),
      /** An image may be so old. */
      maximumImageAgeDays: z.number().positive().default(180),
      /** Days that a certificate must still be valid. */
      minimumCertificateDays: z.number().nonnegative().default(30),
    })
    .prefault({}),
  logs: LogSettings.prefault({}),
  engine: z
    .strictObject({
      /** Ask how much lies on the disk of the engine. It walks all its files for that, which can take minutes. */
      diskUse: z.boolean().default(false),
    })
    .prefault({}),
  health: z
    .strictObject({
      /** How often a health or readiness endpoint is asked to tell how long it takes. */
      samples: z.number().int().min(1).max(20).default(3),
      /** Ask ports that are not published as well, by the address of their container, where that is one of this host. */
      internal: z.boolean().default(true),
    })
    .prefault({}),
  resources: z
    .strictObject({
      /** How often the statistics of each container are asked for; 0 switches them off. */
      samples: z.number().int().min(0).max(10).default(1),
    })
    .prefault({}),
  /** HTTP endpoints that must answer, beside those that are discovered. */
  endpoints: z.array(Endpoint).default([]),
  /** What is known of single services, by their Compose names. */
  services: z.record(z.string(), ServiceSettings).default({}),
  credentials: GlobalCredentials.optional(),
  /** What is expected of the running system beyond what every check asks. */
  expectations: z.array(ExpectationEntry).default([]),
  /** Functional flows: see schemas/gates-flows-1.schema.json for what stands in their files. */
  flows: FlowSettings.prefault({}),
  /** Results of test suites that the team already has: they become evidence of the functional tests. */
  suites: z.array(SuiteSettings).default([]),
  seal: SealSettings.prefault({}),
  history: HistorySettings.prefault({}),
  /** What people check themselves before a release; `gates checklist` lists it with the state of the gates. */
  checklist: z.array(z.string().min(1)).default([]),
  /** Accepted findings; they may as well stand in `gates.waivers.yaml` beside this file. */
  waivers: z.array(WaiverEntry).default([]),
  /** Which change deals with what: shown in the remediation table. */
  refs: ChangeReferenceSettings.default({}),
  ...OwnCheckSettings,
});
export type Settings = z.infer<typeof SettingsFile>;
