import { checkCases } from '../../testing/check-cases.ts';
import { anAlert, aRuleFile, placeIn } from '../../testing/monitoring.ts';
import { alertRuleInvalid } from './alert-rule-invalid.ts';

const broken = anAlert('Slow', 'rate(a)', ['a']);
const fault = { message: 'rate takes a range vector', offset: 5 };
const rules = [{ ...broken, expression: { ...broken.expression, fault } }];
const yaml = { message: 'the top level is not a mapping', at: placeIn('alerts.yml') };

checkCases(alertRuleInvalid, {
  pass: {
    'a sound rule': { alertRuleFiles: [aRuleFile()] },
    'a file without rules': { alertRuleFiles: [aRuleFile({ rules: [] })] },
  },
  fail: {
    'an expression that is no PromQL': {
      alertRuleFiles: [aRuleFile({ rules })],
      findings: [
        {
          subject: placeIn('alerts.yml', 5, 15),
          message: 'the expression of Slow is no PromQL: rate takes a range vector',
        },
      ],
    },
    'a fault of the file': {
      alertRuleFiles: [aRuleFile({ rules: [], faults: [yaml] })],
      findings: [{ subject: yaml.at, message: 'the top level is not a mapping' }],
    },
  },
  notApplicable: { 'no rule files': { alertRuleFiles: [] } },
});
