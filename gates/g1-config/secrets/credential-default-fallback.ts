import { hasCredentialFallback, hasFallback, serviceValue } from '../../../src/derive/environment/variable-use.ts';
import { guardedSnippet } from '../../../src/derive/secrets/guarded-snippet.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const credentialDefaultFallback = defineCheck({
  meta: {
    id: 'credential-default-fallback',
    priority: 'P0',
    developmentPriority: 'P2',
    title: 'No credential falls back to a default',
    failureTitle: 'Credentials fall back to a default',
    why: 'Where the variable is forgotten the service starts with a password that stands in the Compose file.',
    fix: 'Write `${NAME:?NAME must be set}` instead of the fallback, so that a start without the variable is refused.',
    impact: 'known password in production',
    effort: 'small',
    references: [composeSpec('12-interpolation', 'interpolation')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    environment:
      DB_PASSWORD: \${DB_PASSWORD:-hunter2}
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    environment:
      DB_PASSWORD: \${DB_PASSWORD:?DB_PASSWORD must be set}
      LOG_LEVEL: \${LOG_LEVEL:-info}
`,
        '.env': 'DB_PASSWORD=hunter2\n',
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const { variables, services, evidence } = composeProject;
    const names = services.map(({ name }) => name);
    const examined = variables.filter(hasFallback).map((use) => ({ ...use, evidence }));
    const findings = examined.filter(hasCredentialFallback).map(({ name, path, at, resolvedFrom }) => {
      const service = serviceValue(path, names)?.service;
      const inUse = resolvedFrom === 'fallback';
      return {
        subject: { ...(service !== undefined && { service }), variable: name, ...at },
        message: inUse ? 'the default is the credential in use' : 'the default is the credential where it is unset',
        observed: inUse ? 'a default, and no value for the variable' : 'a default beside the value of the variable',
        expected: 'no default for a credential',
        ...guardedSnippet(name, path, service),
        evidence: [evidence] as const,
      };
    });
    return judgeDeclared(composeProject, examined, findings, 'no variable in the Compose files has a fallback');
  },
});
