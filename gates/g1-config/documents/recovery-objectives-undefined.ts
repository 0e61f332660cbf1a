import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

const OBJECTIVES = [
  { objective: 'RTO', meaning: 'how long recovery may take' },
  { objective: 'RPO', meaning: 'how much data may be lost' },
] as const;

export const recoveryObjectivesUndefined = defineCheck({
  meta: {
    id: 'recovery-objectives-undefined',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'The documents state a recovery time and a recovery point as numbers',
    failureTitle: 'The documents state no number for recovery time or recovery point',
    why: 'Without numbers nobody can tell whether backups are frequent enough and whether a restore was fast enough.',
    fix: 'State the recovery time objective (RTO) and the recovery point objective (RPO) as durations.',
    impact: 'unknown loss of data and time',
    effort: 'small',
    references: [dockerDocs('engine/storage/volumes', 'Back up, restore, or migrate data volumes')],
    example: {
      bad: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
`,
        'docs/recovery.md': `# Recovery

RTO and RPO are to be defined.
`,
      },
      good: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
`,
        'docs/recovery.md': `# Recovery

RTO: 4 hours. RPO: 15 minutes.
`,
      },
    },
  },
  needs: ['composeProject', 'documents'],
  evaluate({ composeProject, documents }) {
    const { name: project, services, evidence } = composeProject;
    if (services.length === 0) return judge([], [], 'the project has no service');
    const stated = documents.flatMap(({ recoveryObjectives }) => recoveryObjectives);
    const findings = OBJECTIVES.filter(({ objective }) => !stated.some((one) => one.objective === objective)).map(
      ({ objective, meaning }) => ({
        subject: { project, topic: objective },
        message: `no ${objective} is stated: ${meaning}`,
        observed: `no duration beside ${objective} in the Markdown documents`,
        expected: `a duration, such as "${objective}: 4 hours"`,
        evidence: [evidence, ...documents.map((document) => document.evidence)] as const,
      }),
    );
    return judge([{ evidence }, ...documents], findings, '');
  },
});
