import { judgeGuide } from '../../../src/derive/documents/judge-guide.ts';
import { GUIDES } from '../../../src/derive/documents/known-guides.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const capacityPlanMissing = defineCheck({
  meta: {
    id: 'capacity-plan-missing',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'A document tells how much capacity the system needs',
    failureTitle: 'The capacity plan is missing or incomplete',
    why: 'Without numbers for processor, memory and disk, the first busy day finds the limit.',
    fix: 'Write docs/capacity.md with the size of each service, the load it was tried with, and when to add more.',
    impact: 'overload that nobody saw coming',
    effort: 'medium',
    references: [dockerDocs('engine/containers/resource_constraints', 'Resource constraints')],
    example: {
      bad: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
`,
        'docs/capacity.md': `# Capacity

Enough.
`,
      },
      good: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
`,
        'docs/capacity.md': `# Capacity

| Service | CPU | Memory |
|---|---|---|
| api | 1 | 512 MB |
`,
      },
    },
  },
  needs: ['composeProject', 'documents'],
  evaluate: (evidence) => judgeGuide(GUIDES.capacityPlan, evidence),
});
