import { checkCases } from '../../testing/check-cases.ts';
import { anAlertmanager, placeIn } from '../../testing/monitoring.ts';
import { alertmanagerConfigurationInvalid } from './alertmanager-configuration-invalid.ts';

const at = placeIn('alertmanager.yml', 2, 13);

checkCases(alertmanagerConfigurationInvalid, {
  pass: { 'no fault': { alertmanagerConfigurations: [anAlertmanager()] } },
  fail: {
    'a route to nobody': {
      alertmanagerConfigurations: [anAlertmanager({ faults: [{ message: 'there is no receiver on-call', at }] })],
      findings: [{ subject: at, message: 'there is no receiver on-call' }],
    },
  },
  notApplicable: { 'no configuration': { alertmanagerConfigurations: [] } },
});
