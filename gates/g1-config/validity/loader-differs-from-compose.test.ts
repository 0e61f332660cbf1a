import type { EvidenceValue } from '../../../src/model/evidence/kinds.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aProject } from '../../testing/declared.ts';
import { loaderDiffersFromCompose } from './loader-differs-from-compose.ts';

type Oracle = EvidenceValue<'composeOracle'>;

const BOTH = { here: true, byCompose: true };

function answer(different: Partial<Oracle> = {}): Oracle {
  const asked = { version: '2.26.1', command: 'docker compose config --format json' };
  return { ...asked, accepted: BOTH, differences: [], total: 0, ...different };
}

const port = { path: 'services.api.ports[0].published', kind: 'not-equal' as const };
const subject = { project: 'shop' };

checkCases(loaderDiffersFromCompose, {
  pass: {
    'both make the same of the files': { composeProject: aProject(), composeOracle: answer() },
    'both refuse them': {
      composeProject: aProject(),
      composeOracle: answer({ accepted: { here: false, byCompose: false } }),
    },
  },
  fail: {
    'a value is resolved differently': {
      composeProject: aProject(),
      composeOracle: answer({ differences: [port], total: 1 }),
      findings: [
        {
          subject,
          message: 'Docker Compose 2.26.1 resolves one value differently: services.api.ports[0].published',
        },
      ],
    },
    'more values than are named': {
      composeProject: aProject(),
      composeOracle: answer({ differences: Array.from({ length: 6 }, () => ({ ...port, path: 'x' })), total: 120 }),
      findings: [
        { subject, message: 'Docker Compose 2.26.1 resolves 120 values differently: x, x, x, x, x and 115 more' },
      ],
    },
    'only Compose refuses them': {
      composeProject: aProject(),
      composeOracle: answer({ accepted: { here: true, byCompose: false } }),
      findings: [{ subject, message: 'Docker Compose 2.26.1 refuses the files, which this audit accepts' }],
    },
    'only this audit refuses them': {
      composeProject: aProject(),
      composeOracle: answer({ accepted: { here: false, byCompose: true } }),
      findings: [{ subject, message: 'Docker Compose 2.26.1 accepts the files, which this audit refuses' }],
    },
  },
  notApplicable: { 'Docker Compose was not asked': { composeProject: aProject() } },
});
