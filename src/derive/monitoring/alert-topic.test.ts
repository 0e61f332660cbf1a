import { expect, test } from 'vitest';
import { anAlert } from '../../../gates/testing/monitoring.ts';
import { ALERT_TOPICS, watches } from './alert-topic.ts';

test.each([
  ['HighErrorRate', 'a > 1', ['a'], ['error rate']],
  ['A', 'rate(http_requests_total{status_code=~"5.."}[5m]) > 1', ['http_requests_total'], ['error rate']],
  ['SlowResponseTime', 'a > 1', ['a'], ['latency']],
  ['A', 'up{job="api"} == 0', ['up'], ['target down']],
  ['A', 'pg_up == 0', ['pg_up'], ['target down']],
  ['HighMemoryUsage', 'a > 1', ['a'], ['memory']],
  ['A', 'rate(container_cpu_usage_seconds_total[5m]) > 1', ['container_cpu_usage_seconds_total'], ['CPU']],
  ['NodeLoad', 'node_load5 > 4', ['node_load5'], ['CPU']],
  ['LowDiskSpace', 'a < 1', ['a'], ['disk space']],
  ['QueueGrows', 'rabbitmq_queue_messages > 1000', ['rabbitmq_queue_messages'], []],
])('%s: %s', (name, text, metrics, expected) => {
  const rule = anAlert(name, text, metrics);
  expect(ALERT_TOPICS.filter((topic) => watches(rule, topic)).map((topic) => topic.name)).toEqual(expected);
});
