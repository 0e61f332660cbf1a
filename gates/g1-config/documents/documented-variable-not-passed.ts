import { serviceMeant } from '../../../src/derive/documents/documented-service.ts';
import { documentedVariables } from '../../../src/derive/documents/documented-variables.ts';
import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { requiredVariable, serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const documentedVariableNotPassed = defineCheck({
  meta: {
    id: 'documented-variable-not-passed',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'Every service gets the variables that the documents require for it',
    failureTitle: 'Services do not get variables that the documents require for them',
    why: 'A service that refuses to start without a variable does not start, and one that does not refuse runs without it.',
    fix: 'Pass the variable to the service in `environment` or an environment file.',
    impact: 'service that does not start',
    effort: 'small',
    references: [
      dockerDocs('compose/how-tos/environment-variables/best-practices', 'Environment variables in Compose'),
    ],
    example: {
      bad: {
        'compose.yaml': `
services:
  api: { image: shop/api:1.4.2, environment: { REDIS_URL: "redis://redis" } }
  redis: { image: "redis:7.4" }
`,
        'README.md': `
## Environment variables
### API Service
- \`REDIS_URL\`: the queue (required)
- \`DATABASE_URL\`: the database (required)
`,
      },
      good: {
        'compose.yaml': `
services:
  api:
    image: shop/api:1.4.2
    environment: { REDIS_URL: "redis://redis", DATABASE_URL: "postgres://db" }
  redis: { image: "redis:7.4" }
`,
        'README.md': `
## Environment variables
### API Service
- \`REDIS_URL\`: the queue (required)
- \`DATABASE_URL\`: the database (required)
`,
      },
    },
  },
  needs: ['composeProject', 'documents'],
  evaluate({ composeProject, documents }) {
    const services = declaredServices(composeProject);
    const examined = documentedVariables(documents).flatMap((variable) => {
      if (variable.presence !== 'required') return [];
      const service = serviceMeant(variable.under.at(-1) ?? '', services);
      return service ? [{ ...variable, service }] : [];
    });
    const findings = examined
      .filter(({ name, service }) => !service.environment.some((entry) => entry.name === name))
      .map(({ name, service, at, evidence }) => ({
        subject: { service: service.name, variable: name, ...at },
        message: 'the document requires it, and the service does not get it',
        observed: 'neither in the environment of the service nor in a file it reads',
        expected: 'a value',
        evidence: [evidence, composeProject.evidence] as const,
        snippet: serviceSnippet(service, ['environment:', `  ${name}: ${requiredVariable(name)}`]),
      }));
    return judgeDeclared(
      composeProject,
      examined,
      findings,
      'no document lists required variables below the name of a service',
    );
  },
});
