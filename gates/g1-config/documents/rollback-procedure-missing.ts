import { judgeGuide } from '../../../src/derive/documents/judge-guide.ts';
import { GUIDES } from '../../../src/derive/documents/known-guides.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const rollbackProcedureMissing = defineCheck({
  meta: {
    id: 'rollback-procedure-missing',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'A document tells how to roll back',
    failureTitle: 'No document tells how to roll back',
    why: 'A release that fails is undone in a hurry, and a wrong way back loses data that the release has already changed.',
    fix: 'Write down how to return to the release before, and what to do about migrations that have run.',
    impact: 'long outage after a failed release',
    effort: 'medium',
    references: [dockerDocs('compose/how-tos/production', 'Use Compose in production')],
    example: {
      bad: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
`,
        'docs/release.md': `# Release

Tag and push.
`,
      },
      good: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
`,
        'docs/release.md': `# Release

## Rollback

Set TAG to the release before.
`,
      },
    },
  },
  needs: ['composeProject', 'documents'],
  evaluate: (evidence) => judgeGuide(GUIDES.rollbackProcedure, evidence),
});
