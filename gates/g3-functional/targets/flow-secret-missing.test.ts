import { checkCases } from '../../testing/check-cases.ts';
import { aSuite } from '../../testing/flows.ts';
import { flowSecretMissing } from './flow-secret-missing.ts';

const secret = (found: boolean) =>
  aSuite([], { secrets: [{ name: 'adminPassword', source: 'DEFAULT_ADMIN_PASSWORD of api', found }] });

checkCases(flowSecretMissing, {
  pass: { 'it was found': { flowSuite: secret(true) } },
  fail: {
    'it was not': {
      flowSuite: secret(false),
      findings: [
        { subject: { variable: 'adminPassword' }, message: 'it was looked for in DEFAULT_ADMIN_PASSWORD of api' },
      ],
    },
  },
  notApplicable: { 'none is named': { flowSuite: aSuite([]) } },
});
