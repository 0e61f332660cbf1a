import { judgeGuide } from '../../../src/derive/documents/judge-guide.ts';
import { GUIDES } from '../../../src/derive/documents/known-guides.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const setupGuideMissing = defineCheck({
  meta: {
    id: 'setup-guide-missing',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'A document tells how to set the system up',
    failureTitle: 'No document tells how to set the system up',
    why: 'Whoever comes new to the system has to guess the order of the first steps, and guesses wrong on a bad day.',
    fix: 'Describe in README.md how to configure, start and try the system on an empty host.',
    impact: 'slow and faulty first start',
    effort: 'medium',
    references: [dockerDocs('compose/how-tos/production', 'Use Compose in production')],
    example: {
      bad: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
`,
        'README.md': `# Shop
`,
      },
      good: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
`,
        'README.md': `# Shop

## Quick start

Run docker compose up.
`,
      },
    },
  },
  needs: ['composeProject', 'documents'],
  evaluate: (evidence) => judgeGuide(GUIDES.setupGuide, evidence),
});
