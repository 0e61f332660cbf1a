import { checkCases } from '../../testing/check-cases.ts';
import { anAlert, aPrometheus, aProvisioning, aRuleFile, placeIn } from '../../testing/monitoring.ts';
import { alertRulesMissing } from './alert-rules-missing.ts';

const without = aPrometheus({ ruleFiles: [] });
const pattern = placeIn('prometheus.yml', 2, 5);
const [named] = aPrometheus().ruleFiles;
const inState = (state: 'absent' | 'unknown') =>
  aPrometheus({ ruleFiles: named ? [{ ...named, state, files: [] }] : [] });

checkCases(alertRulesMissing, {
  pass: {
    'an alert is loaded': { prometheusConfigurations: [aPrometheus()], alertRuleFiles: [aRuleFile()] },
    'Grafana evaluates alerts': {
      prometheusConfigurations: [without],
      grafanaProvisioning: [aProvisioning({ alertRules: ['Errors'] })],
    },
    'the rule file is broken, which another check tells': {
      prometheusConfigurations: [aPrometheus()],
      alertRuleFiles: [aRuleFile({ rules: [], faults: [{ message: 'no YAML', at: pattern }] })],
    },
  },
  fail: {
    'no rule_files': {
      prometheusConfigurations: [without],
      alertRuleFiles: [aRuleFile({ loadedBy: [] })],
      findings: [{ subject: placeIn('prometheus.yml'), message: 'it names no rule files' }],
    },
    'recording rules alone': {
      prometheusConfigurations: [aPrometheus()],
      alertRuleFiles: [aRuleFile({ rules: [anAlert('job:up:sum', 'sum(up)', ['up'], { kind: 'record' })] })],
      findings: [{ subject: pattern, message: 'its rule files hold no alert' }],
    },
    'files that are not there': {
      prometheusConfigurations: [inState('absent')],
      findings: [{ subject: pattern, message: 'none of its rule files is there' }],
    },
  },
  notApplicable: {
    'no configuration': { prometheusConfigurations: [] },
    'rule files in a volume': { prometheusConfigurations: [inState('unknown')] },
  },
});
