import { judgeGuide } from '../../../src/derive/documents/judge-guide.ts';
import { GUIDES } from '../../../src/derive/documents/known-guides.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const disasterRecoveryPlanMissing = defineCheck({
  meta: {
    id: 'disaster-recovery-plan-missing',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'A disaster recovery plan with backup and restore exists',
    failureTitle: 'The disaster recovery plan is missing or incomplete',
    why: 'A backup that nobody has written down how to restore is found out to be useless when it is needed.',
    fix: 'Write docs/disaster-recovery.md: what is backed up and when, how it is restored, and how that was tried.',
    impact: 'data that cannot be brought back',
    effort: 'medium',
    references: [dockerDocs('engine/storage/volumes', 'Back up, restore, or migrate data volumes')],
    example: {
      bad: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
`,
        'docs/disaster-recovery.md': `# Disaster recovery plan

## Backups
`,
      },
      good: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
`,
        'docs/disaster-recovery.md': `# Disaster recovery plan

## Backups

## Restore
`,
      },
    },
  },
  needs: ['composeProject', 'documents'],
  evaluate: (evidence) => judgeGuide(GUIDES.disasterRecoveryPlan, evidence),
});
