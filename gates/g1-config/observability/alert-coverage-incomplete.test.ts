import { checkCases } from '../../testing/check-cases.ts';
import { anAlert, aPrometheus, aRuleFile, placeIn, TARGET_DOWN } from '../../testing/monitoring.ts';
import { alertCoverageIncomplete } from './alert-coverage-incomplete.ts';

const all = [
  TARGET_DOWN,
  anAlert('HighErrorRate', 'job:errors:rate > 1', ['job:errors:rate']),
  anAlert('SlowResponses', 'p95 > 1', ['p95']),
  anAlert('Memory', 'container_memory_usage_bytes > 1e9', ['container_memory_usage_bytes']),
  anAlert('Busy', 'rate(process_cpu_seconds_total[5m]) > 1', ['process_cpu_seconds_total']),
  anAlert('Full', 'node_filesystem_avail_bytes < 1', ['node_filesystem_avail_bytes']),
];
const loaded = (rules: typeof all) => ({
  alertRuleFiles: [aRuleFile({ rules })],
  prometheusConfigurations: [aPrometheus()],
});
const missing = (topic: string) => ({
  subject: placeIn('alerts.yml'),
  message: `no alert watches ${topic}, judged by the names of alerts and metrics`,
});

checkCases(alertCoverageIncomplete, {
  pass: {
    'every subject is watched': loaded(all),
    'rule files of a Prometheus elsewhere': { alertRuleFiles: [aRuleFile({ loadedBy: [], rules: all })] },
  },
  fail: {
    'disk space is left out': { ...loaded(all.slice(0, -1)), findings: [missing('disk space')] },
    'targets alone': {
      ...loaded([TARGET_DOWN]),
      findings: ['error rate', 'latency', 'memory', 'CPU', 'disk space'].map(missing),
    },
  },
  notApplicable: {
    'no alert is loaded': {
      alertRuleFiles: [aRuleFile({ loadedBy: [] })],
      prometheusConfigurations: [aPrometheus()],
    },
    'rules that record': loaded([{ ...TARGET_DOWN, kind: 'record' }]),
  },
});
