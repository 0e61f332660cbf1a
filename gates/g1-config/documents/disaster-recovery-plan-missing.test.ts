import { checkCases } from '../../testing/check-cases.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { disasterRecoveryPlanMissing } from './disaster-recovery-plan-missing.ts';

const project = aProject({ services: [aService('api')] });

checkCases(disasterRecoveryPlanMissing, {
  pass: {
    'a document with both headings': {
      composeProject: project,
      documents: [aDocument('docs/DISASTER_RECOVERY.md', '# DR plan', '## Snapshots', '## Restoring')],
    },
    'a section about both': { composeProject: project, documents: [aDocument('README.md', '## Backup and restore')] },
  },
  fail: {
    'there is no document at all': {
      composeProject: project,
      findings: [{ subject: { project: 'shop' }, message: 'there is no disaster recovery plan' }],
    },
    'it says nothing of restoring': {
      composeProject: project,
      documents: [aDocument('docs/dr.md', '# DR plan', '## Backups')],
      findings: [
        {
          subject: { file: 'docs/dr.md', line: 1, column: 1, topic: 'how to restore' },
          message: 'it has no heading on how to restore',
        },
      ],
    },
  },
  notApplicable: {
    'the project has no service': { composeProject: aProject({ services: [] }) },
  },
});
