import { judgeGuide } from '../../../src/derive/documents/judge-guide.ts';
import { GUIDES } from '../../../src/derive/documents/known-guides.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const deploymentGuideMissing = defineCheck({
  meta: {
    id: 'deployment-guide-missing',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'A deployment guide with requirements and verification exists',
    failureTitle: 'The deployment guide is missing or incomplete',
    why: 'A deployment from memory forgets a step, and without a verification at its end nobody notices.',
    fix: 'Write docs/deployment.md with what has to be there before, the steps, and how the result is verified.',
    impact: 'deployments that depend on one person',
    effort: 'medium',
    references: [dockerDocs('compose/how-tos/production', 'Use Compose in production')],
    example: {
      bad: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
`,
        'docs/deployment.md': `# Deployment

Start it.
`,
      },
      good: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
`,
        'docs/deployment.md': `# Deployment

## Prerequisites

## Steps

## Verification
`,
      },
    },
  },
  needs: ['composeProject', 'documents'],
  evaluate: (evidence) => judgeGuide(GUIDES.deploymentGuide, evidence),
});
