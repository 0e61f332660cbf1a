import { checkCases } from '../../testing/check-cases.ts';
import { aService, at } from '../../testing/declared.ts';
import { anEnvironment } from '../../testing/environments.ts';
import { weakerInProduction } from './weaker-in-production.ts';

const hardened = aService('api', { readOnly: true, restart: 'always', capDrop: ['ALL'] });
const open = aService('api', { readOnly: false, restart: 'always', capDrop: ['ALL'], keys: { read_only: at(9) } });

checkCases(weakerInProduction, {
  pass: {
    'both are the same': { environments: [anEnvironment('dev', hardened), anEnvironment('prod', hardened)] },
    'production is stricter': { environments: [anEnvironment('dev', open), anEnvironment('prod', hardened)] },
  },
  fail: {
    'an aspect holds in development only': {
      environments: [anEnvironment('dev', hardened), anEnvironment('prod', open)],
      findings: [
        {
          subject: { service: 'api', ...at(9) },
          message: 'holds in development only: The root filesystem is read-only',
          observed: 'yes in dev, no in prod',
          expected: 'at least what development has',
        },
      ],
    },
  },
  notApplicable: {
    'no environments are named': { environments: [] },
    'there is only one': { environments: [anEnvironment('prod', open)] },
    'they share no service': { environments: [anEnvironment('dev', aService('web')), anEnvironment('prod', open)] },
  },
});
