import { judgeGuide } from '../../../src/derive/documents/judge-guide.ts';
import { GUIDES } from '../../../src/derive/documents/known-guides.ts';
import { isCredentialUse } from '../../../src/derive/environment/variable-use.ts';
import type { DeclaredProject } from '../../../src/derive/services/declared-services.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const secretsRotationGuideMissing = defineCheck({
  meta: {
    id: 'secrets-rotation-guide-missing',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'A secrets rotation guide with emergency revocation exists',
    failureTitle: 'The secrets rotation guide is missing or incomplete',
    why: 'A secret that leaked has to be replaced within minutes, and without instructions it stays valid for days.',
    fix: 'Write docs/secrets-rotation.md: for each secret how to replace it without an outage, and how to revoke it at once.',
    impact: 'leaked secrets that stay valid',
    effort: 'medium',
    references: [dockerDocs('compose/how-tos/use-secrets', 'Secrets in Compose')],
    example: {
      bad: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
    environment: { API_KEY: "\${API_KEY:?must be set}" }
`,
        'docs/secrets-rotation.md': `# Rotating secrets

## db_password
`,
      },
      good: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
    environment: { API_KEY: "\${API_KEY:?must be set}" }
`,
        'docs/secrets-rotation.md': `# Rotating secrets

## db_password

## Emergency revocation
`,
      },
    },
  },
  needs: ['composeProject', 'documents'],
  evaluate(evidence) {
    if (hasCredentials(evidence.composeProject)) return judgeGuide(GUIDES.secretsRotationGuide, evidence);
    return judge([], [], 'the project declares no secret, and no credential was recognised in it');
  },
});

function hasCredentials({ secrets, variables, services }: DeclaredProject): boolean {
  const inServices = services.some(({ environment }) => environment.some((entry) => (entry.secrets ?? []).length > 0));
  return secrets.length > 0 || inServices || variables.some(isCredentialUse);
}
