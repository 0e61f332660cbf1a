import { checkCases } from '../../testing/check-cases.ts';
import { aPrometheus, placeIn } from '../../testing/monitoring.ts';
import { prometheusConfigurationInvalid } from './prometheus-configuration-invalid.ts';

const at = placeIn('prometheus.yml', 3, 22);

checkCases(prometheusConfigurationInvalid, {
  pass: { 'no fault': { prometheusConfigurations: [aPrometheus()] } },
  fail: {
    'each fault where it is written': {
      prometheusConfigurations: [
        aPrometheus(),
        aPrometheus({ path: 'b.yml', faults: [{ message: 'a scrape job has no job_name', at }] }),
      ],
      findings: [{ subject: at, message: 'a scrape job has no job_name' }],
    },
  },
  notApplicable: { 'no configuration': { prometheusConfigurations: [] } },
});
