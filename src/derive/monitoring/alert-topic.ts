import type { AlertRule } from '../../model/evidence/alert-rule-file.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';

/** Something that the alerts of any system are expected to watch. */
export interface AlertTopic {
  readonly name: string;
  /** In the name of an alert, without separators between its words. */
  readonly names: RegExp;
  /** In the name of a metric. */
  readonly metrics: RegExp;
  /** An expression to begin with. */
  readonly suggestion: string;
}

export const ALERT_TOPICS: readonly AlertTopic[] = [
  {
    name: 'error rate',
    names: /error|fail|5xx/i,
    metrics: /error|fail|exception|5xx/i,
    suggestion: 'sum(rate(http_requests_total{status=~"5.."}[5m])) / sum(rate(http_requests_total[5m])) > 0.05',
  },
  {
    name: 'latency',
    names: /latency|slow|duration|response.?time/i,
    metrics: /latency|duration|response_time|request_time|_seconds_bucket/i,
    suggestion: 'histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m]))) > 1',
  },
  {
    name: 'target down',
    names: /down(?!load)|unreachable|unavailable|absent|missing|offline/i,
    metrics: /^(up|probe_success)$|_up$/,
    suggestion: 'up == 0',
  },
  {
    name: 'memory',
    names: /mem(ory)?|oom|heap/i,
    metrics: /memory|_mem_|heap|resident/i,
    suggestion: 'container_memory_working_set_bytes / container_spec_memory_limit_bytes > 0.9',
  },
  {
    name: 'CPU',
    names: /cpu|(^|high|system|node)load/i,
    metrics: /cpu|_load\d/i,
    suggestion: 'rate(container_cpu_usage_seconds_total[5m]) > 0.9',
  },
  {
    name: 'disk space',
    names: /disk|storage|filesystem|volume|inode/i,
    metrics: /filesystem|disk|_fs_|inode|volume/i,
    suggestion: 'node_filesystem_avail_bytes / node_filesystem_size_bytes < 0.1',
  },
];

/** True when an alert tells that something restarts again and again. */
export function watchesRestarts({ kind, name, expression }: DeepReadonly<AlertRule>): boolean {
  const isAlert = kind === 'alert';
  return isAlert && (/restart|crash.?loop|flap/i.test(name) || expression.metrics.some((one) => RESTARTS.test(one)));
}

/** A counter of restarts, or the time of the start, which changes with each. */
const RESTARTS = /restart|(?:process|container|boot)_start_time_seconds/i;

const SERVER_ERRORS = /\b(code|status|status_code|statuscode|http_status)\s*=~?\s*["'`]\^?\(?5/i;

/** True when an alert watches a topic, judged by its name, the metrics in its expression and the codes it selects. */
export function watches({ name, expression }: DeepReadonly<AlertRule>, topic: AlertTopic): boolean {
  if (topic.names.test(name) || expression.metrics.some((metric) => topic.metrics.test(metric))) return true;
  return topic.name === 'error rate' && SERVER_ERRORS.test(expression.text);
}
