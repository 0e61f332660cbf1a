import { judgeGuide } from '../../../src/derive/documents/judge-guide.ts';
import { GUIDES } from '../../../src/derive/documents/known-guides.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const architectureDocumentMissing = defineCheck({
  meta: {
    id: 'architecture-document-missing',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'An architecture document with services and data flow exists',
    failureTitle: 'The architecture document is missing or incomplete',
    why: 'Without a picture of what there is and who talks to whom, every change is made blind.',
    fix: 'Write docs/architecture.md with the services and how requests and data flow between them.',
    impact: 'changes with unforeseen effects',
    effort: 'medium',
    references: [dockerDocs('compose/how-tos/production', 'Use Compose in production')],
    example: {
      bad: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
`,
        'docs/architecture.md': `# Architecture

It is simple.
`,
      },
      good: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
`,
        'docs/architecture.md': `# Architecture

## Services

## Data flow
`,
      },
    },
  },
  needs: ['composeProject', 'documents'],
  evaluate: (evidence) => judgeGuide(GUIDES.architectureDocument, evidence),
});
