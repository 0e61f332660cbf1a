import { judgeGuide } from '../../../src/derive/documents/judge-guide.ts';
import { GUIDES } from '../../../src/derive/documents/known-guides.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const runbookMissing = defineCheck({
  meta: {
    id: 'runbook-missing',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'A runbook with problems and their solutions exists',
    failureTitle: 'The runbook is missing or incomplete',
    why: 'At night, whoever is called has only what is written down.',
    fix: 'Write docs/runbook.md: for each known problem how it shows, how to tell its cause, and what to do.',
    impact: 'long incidents',
    effort: 'medium',
    references: [dockerDocs('compose/how-tos/production', 'Use Compose in production')],
    example: {
      bad: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
`,
        'docs/runbook.md': `# Runbook

Call Ada.
`,
      },
      good: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
`,
        'docs/runbook.md': `# Runbook

| Problem | Solution |
|---|---|
| No answer | Restart api |
`,
      },
    },
  },
  needs: ['composeProject', 'documents'],
  evaluate: (evidence) => judgeGuide(GUIDES.runbook, evidence),
});
