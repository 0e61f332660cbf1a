import { aPrometheusServer } from '../../testing/brokers.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { ruleEvaluationFailing } from './rule-evaluation-failing.ts';

const subject = { service: 'prometheus', container: 'shop-prometheus-1' };
const failing = (...names: string[]) => [
  aPrometheusServer({
    ruleGroups: [
      {
        name: 'availability',
        file: 'rules.yml',
        alerting: 2,
        recording: 0,
        failing: names.map((name) => ({ name, lastError: 'many-to-many matching not allowed' })),
      },
    ],
  }),
];

checkCases(ruleEvaluationFailing, {
  pass: { 'all of them can be': { prometheusServers: failing() } },
  fail: {
    'one cannot': {
      prometheusServers: failing('ApiDown'),
      findings: [{ subject, message: 'rule ApiDown of group availability fails' }],
    },
    'two cannot': {
      prometheusServers: failing('ApiDown', 'QueueLong'),
      findings: [
        { subject, message: 'rule ApiDown of group availability fails' },
        { subject, message: 'rule QueueLong of group availability fails' },
      ],
    },
  },
  notApplicable: {
    'no rules': { prometheusServers: [aPrometheusServer({ ruleGroups: [] })] },
    'no server was read': { prometheusServers: [] },
  },
});
