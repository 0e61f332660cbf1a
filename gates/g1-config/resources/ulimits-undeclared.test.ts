import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { ulimitsUndeclared } from './ulimits-undeclared.ts';

const limited = aService('api', { keys: { ulimits: at(6) } });
const finding = { subject: { service: 'ui', ...at(3) }, message: 'no ulimits are declared' };

checkCases(ulimitsUndeclared, {
  pass: { 'they are declared': projectOf(limited) },
  fail: { 'one service has none': { ...projectOf(limited, aService('ui')), findings: [finding] } },
  notApplicable: { 'a job that ends': projectOf(aService('api', { restart: 'no' })), 'no service': projectOf() },
});
