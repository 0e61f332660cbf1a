import * as z from 'zod';
import { Effects } from '../flow/flow-file.ts';
import { TARGET_PROTOCOLS } from '../flow/target.ts';
import { Priority } from '../priority.ts';
import { Position } from './position.ts';
import { NamedValue } from './secret.ts';
import { ServiceRoute } from './service-access.ts';

const BudgetUse = z.object({
  requests: z.number(),
  windowMs: z.number(),
  reserve: z.number(),
  /** Most requests that the selected flows can send, bursts not counted. */
  worstCase: z.number(),
  /** Requests of bursts, which are meant to go beyond. */
  bursts: z.number(),
});
export type BudgetUse = z.infer<typeof BudgetUse>;

const SuiteTarget = z.object({
  name: z.string(),
  file: z.string(),
  protocol: z.enum(TARGET_PROTOCOLS),
  service: z.string().optional(),
  port: z.number().optional(),
  url: z.string().optional(),
  user: z.string().optional(),
  /** Name of the secret that logs in. */
  secret: z.string().optional(),
  route: ServiceRoute.optional(),
  /** Why there is no way to it. */
  unreachable: z.object({ code: z.string(), message: z.string() }).optional(),
  budget: BudgetUse.optional(),
});

const SuiteFlow = z.object({
  id: z.string(),
  title: z.string(),
  at: Position,
  priority: Priority,
  covers: z.array(z.string()),
  effects: Effects,
  requires: z.array(z.string()),
  /** A required flow that did not run keeps the gate from passing. */
  required: z.boolean(),
  /** Why it is not to run; absent when it was selected. */
  excluded: z.object({ code: z.string(), message: z.string() }).optional(),
});
export type SuiteFlow = z.infer<typeof SuiteFlow>;

/** The flows that are configured, and which of them were to run where. */
export const FlowSuite = z.object({
  suites: z.array(z.string()),
  /** As run: `g3-2026-11-21-6000c229`; it stands in everything that flows create. */
  runId: z.string(),
  files: z.array(z.object({ path: z.string(), sha256: z.string() })),
  targets: z.array(SuiteTarget),
  /** Whether a secret was found, and where it was looked for. Its value is masked at the door; what is left are the facts. */
  secrets: z.array(
    z.object({ name: z.string(), source: z.string(), found: z.boolean(), credential: NamedValue.optional() }),
  ),
  flows: z.array(SuiteFlow),
  /** Contracts of one's own. */
  contracts: z.array(z.object({ id: z.string(), title: z.string(), remedy: z.string().optional() })),
});
export type FlowSuite = z.infer<typeof FlowSuite>;
