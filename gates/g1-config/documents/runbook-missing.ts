import type { Guide } from '../../../src/derive/guide.ts';
import { judgeGuide } from '../../../src/derive/judge-guide.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

const GUIDE: Guide = {
  name: 'runbook',
  called: /\brun ?-?book\b|\bplaybook\b|\bincidents?\b|\btroubleshooting\b/i,
  parts: [
    { name: 'known problems', called: /issue|symptom|alert|incident|problem|failure|failing|error|down|won.t|outage/i },
    {
      name: 'what to do about them',
      called: /solution|step|fix|resol|mitigat|diagnos|debug|procedure|action|response|recover|restart/i,
    },
  ],
};

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
  evaluate: (evidence) => judgeGuide(GUIDE, evidence),
});
