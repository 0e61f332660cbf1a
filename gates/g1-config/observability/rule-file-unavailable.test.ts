import { checkCases } from '../../testing/check-cases.ts';
import { aPrometheus, placeIn } from '../../testing/monitoring.ts';
import { ruleFileUnavailable } from './rule-file-unavailable.ts';

type State = 'found' | 'absent' | 'not-mounted' | 'unknown';
const at = placeIn('prometheus.yml', 2, 5);
const inState = (state: State) => ({
  prometheusConfigurations: [aPrometheus({ ruleFiles: [{ pattern: 'rules/*.yml', at, state, files: [] }] })],
});

checkCases(ruleFileUnavailable, {
  pass: { 'the file is there': inState('found') },
  fail: {
    'the file is absent': {
      ...inState('absent'),
      findings: [{ subject: at, message: 'rules/*.yml: there is no such file where it is looked for' }],
    },
    'the file is not mounted': {
      ...inState('not-mounted'),
      findings: [{ subject: at, message: 'rules/*.yml: nothing is mounted where it is looked for' }],
    },
  },
  notApplicable: {
    'the file may be in a volume': inState('unknown'),
    'no rule files': { prometheusConfigurations: [aPrometheus({ ruleFiles: [] })] },
  },
});
