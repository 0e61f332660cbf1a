import { checkCases } from '../../testing/check-cases.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { capacityPlanMissing } from './capacity-plan-missing.ts';

const project = aProject({ services: [aService('api')] });

checkCases(capacityPlanMissing, {
  pass: {
    'numbers in a table': {
      composeProject: project,
      documents: [
        aDocument('docs/capacity.md', '# Capacity planning', '| Service | Memory |', '|---|---|', '| api | 1 GB |'),
      ],
    },
    'a section about sizing': { composeProject: project, documents: [aDocument('README.md', '## Sizing')] },
  },
  fail: {
    'there is no document at all': {
      composeProject: project,
      findings: [{ subject: { project: 'shop' }, message: 'there is no capacity plan' }],
    },
    'it holds no numbers': {
      composeProject: project,
      documents: [aDocument('docs/capacity.md', '# Capacity', '## Thoughts')],
      findings: [
        {
          subject: { file: 'docs/capacity.md', line: 1, column: 1, topic: 'processor, memory or disk' },
          message: 'it has no heading on processor, memory or disk',
        },
      ],
    },
  },
  notApplicable: {
    'the project has no service': { composeProject: aProject({ services: [] }) },
  },
});
