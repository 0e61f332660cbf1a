import * as z from 'zod';
import { FileFault } from './file-fault.ts';
import { Position } from './position.ts';

/** A PromQL expression, read by the grammar of Prometheus. */
export const PromqlExpression = z.object({
  text: z.string(),
  at: Position,
  /** What the grammar or the types of PromQL forbid; `offset` counts characters from 0. */
  fault: z.object({ message: z.string(), offset: z.number().int().nonnegative() }).optional(),
  /** The metrics that it names, sorted. */
  metrics: z.array(z.string()),
});
export type PromqlExpression = z.infer<typeof PromqlExpression>;

export const AlertRule = z.object({
  kind: z.enum(['alert', 'record']),
  name: z.string(),
  group: z.string(),
  at: Position,
  expression: PromqlExpression,
  /** How long it must hold before it fires, as written: `5m`. */
  for: z.string().optional(),
  labels: z.record(z.string(), z.string()),
  annotations: z.record(z.string(), z.string()),
});
export type AlertRule = z.infer<typeof AlertRule>;

/** A rule file of Prometheus. https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/ */
export const AlertRuleFile = z.object({
  path: z.string(),
  /** The Prometheus configurations whose `rule_files` name it. */
  loadedBy: z.array(z.string()),
  faults: z.array(FileFault),
  rules: z.array(AlertRule),
});
export type AlertRuleFile = z.infer<typeof AlertRuleFile>;
