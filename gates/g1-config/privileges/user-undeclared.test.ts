import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/evidence.ts';
import { userUndeclared } from './user-undeclared.ts';

const { user: _, ...undeclared } = aService('api');
const finding = {
  subject: { service: 'api', ...at(3) },
  message: 'no user is declared (the image may set one: unverified until G2)',
};

checkCases(userUndeclared, {
  pass: {
    'an id': projectOf(aService('api', { user: '1000:1000' })),
    'root is declared, which other checks judge': projectOf(aService('api', { user: 'root' })),
  },
  fail: {
    'no user': { ...projectOf(undeclared), findings: [finding] },
    'a blank user': { ...projectOf(aService('api', { user: '' })), findings: [finding] },
  },
  notApplicable: { 'no service is declared': projectOf() },
});
