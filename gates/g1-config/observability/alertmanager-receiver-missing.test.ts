import { checkCases } from '../../testing/check-cases.ts';
import { anAlertmanager, placeIn } from '../../testing/monitoring.ts';
import { alertmanagerReceiverMissing } from './alertmanager-receiver-missing.ts';

const at = placeIn('alertmanager.yml', 4, 5);
const nobody = { name: 'nobody', at, integrations: [] };
const team = { name: 'team', at, integrations: ['email'] };
const route = (receiver: string, depth = 0) => ({ receiver, depth, at: placeIn('alertmanager.yml', 2) });
const message = 'no receiver that a route leads to has an integration';

checkCases(alertmanagerReceiverMissing, {
  pass: {
    'a receiver with an integration': { alertmanagerConfigurations: [anAlertmanager()] },
    'the rest goes to nobody, what matters to the team': {
      alertmanagerConfigurations: [
        anAlertmanager({ receivers: [nobody, team], routes: [route('nobody'), route('team', 1)] }),
      ],
    },
  },
  fail: {
    'a receiver without an integration': {
      alertmanagerConfigurations: [anAlertmanager({ receivers: [nobody], routes: [route('nobody')] })],
      findings: [{ subject: at, message }],
    },
    'a receiver that no route leads to': {
      alertmanagerConfigurations: [anAlertmanager({ receivers: [nobody, team], routes: [route('nobody')] })],
      findings: [{ subject: at, message }],
    },
  },
  notApplicable: {
    'no configuration': { alertmanagerConfigurations: [] },
    'a configuration with faults': { alertmanagerConfigurations: [anAlertmanager({ faults: [{ message: 'x', at }] })] },
  },
});
