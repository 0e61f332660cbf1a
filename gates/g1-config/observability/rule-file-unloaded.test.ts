import { checkCases } from '../../testing/check-cases.ts';
import { aPrometheus, aRuleFile, placeIn } from '../../testing/monitoring.ts';
import { ruleFileUnloaded } from './rule-file-unloaded.ts';

const stray = aRuleFile({ path: 'more.yml', loadedBy: [] });
const ruleFiles = [{ pattern: '/rules/*.yml', at: placeIn('prometheus.yml'), state: 'unknown' as const, files: [] }];

checkCases(ruleFileUnloaded, {
  pass: { 'the file is loaded': { prometheusConfigurations: [aPrometheus()], alertRuleFiles: [aRuleFile()] } },
  fail: {
    'a file beside the one that is loaded': {
      prometheusConfigurations: [aPrometheus()],
      alertRuleFiles: [aRuleFile(), stray],
      findings: [{ subject: placeIn('more.yml'), message: 'no Prometheus configuration at hand loads it' }],
    },
  },
  notApplicable: {
    'Prometheus is elsewhere': { prometheusConfigurations: [], alertRuleFiles: [stray] },
    'where it looks for rules cannot be told': {
      prometheusConfigurations: [aPrometheus({ ruleFiles })],
      alertRuleFiles: [stray],
    },
  },
});
