import { defineCheck, judge } from '../../../src/model/check.ts';

export const documentLinkBroken = defineCheck({
  meta: {
    id: 'document-link-broken',
    priority: 'P3',
    title: 'Every file that the documents link to is there',
    failureTitle: 'Documents link to files that are not there',
    why: 'Who follows the document ends at nothing where the next step was to be, mostly when there is no time to search.',
    fix: 'Correct the path, seen from the folder of the document, or remove the link.',
    impact: 'instructions that lead nowhere',
    effort: 'small',
    references: [{ label: 'CommonMark specification, links', url: 'https://spec.commonmark.org/0.31.2/#links' }],
    example: {
      bad: {
        'compose.yaml': 'services:\n  api: { image: "shop/api:1.4.2" }\n',
        'docs/deployment.md': '# Deployment\n\nThen see the [runbook](ops/runbook.md).\n',
        'docs/runbook.md': '# Runbook\n',
      },
      good: {
        'compose.yaml': 'services:\n  api: { image: "shop/api:1.4.2" }\n',
        'docs/deployment.md': '# Deployment\n\nThen see the [runbook](runbook.md).\n',
        'docs/runbook.md': '# Runbook\n',
      },
    },
  },
  needs: ['documents'],
  evaluate({ documents }) {
    const examined = documents.flatMap(({ links, evidence }) =>
      links.filter(({ found }) => found !== undefined).map((link) => ({ ...link, evidence })),
    );
    const findings = examined
      .filter(({ found }) => found === false)
      .map(({ text, target, at, evidence }) => ({
        subject: at,
        message: `the link “${text}” leads to nothing`,
        observed: `no file ${target}`,
        expected: 'a file of the project',
        evidence: [evidence] as const,
      }));
    return judge(examined, findings, 'no document links to a file of the project');
  },
});
