import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService } from '../../testing/declared.ts';
import { anAddress, aPrometheus, aRuleFile, placeIn, prometheusService } from '../../testing/monitoring.ts';
import { alertmanagerMissing } from './alertmanager-missing.ts';

const alertmanager = aService('alertmanager', { image: 'prom/alertmanager:v0.28.1' });
const system = (different: Parameters<typeof aPrometheus>[0], rules = aRuleFile()) => ({
  ...projectOf(prometheusService(), alertmanager),
  prometheusConfigurations: [aPrometheus(different)],
  alertRuleFiles: [rules],
});

checkCases(alertmanagerMissing, {
  pass: {
    'an Alertmanager of the project': system({ alertmanagers: [anAddress('alertmanager:9093')] }),
    'one that is discovered': system({ alertmanagerDiscovery: ['consul_sd_configs'] }),
    'one of the outside': system({ alertmanagers: [anAddress('alerts.example.org:9093')] }),
  },
  fail: {
    'none is named': {
      ...system({}),
      findings: [{ subject: placeIn('prometheus.yml'), message: 'it loads alerts and names no Alertmanager' }],
    },
    'one that is no service': {
      ...system({ alertmanagers: [anAddress('alerts:9093')] }),
      findings: [
        {
          subject: placeIn('prometheus.yml', 4, 18),
          message: 'alerts:9093 is no service on a network of prometheus',
        },
      ],
    },
  },
  notApplicable: { 'no alert is loaded': system({}, aRuleFile({ loadedBy: [] })) },
});
