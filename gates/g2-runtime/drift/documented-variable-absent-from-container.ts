import { serviceMeant } from '../../../src/derive/documents/documented-service.ts';
import { documentedVariables } from '../../../src/derive/documents/documented-variables.ts';
import { runningServices } from '../../../src/derive/services/running-services.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const documentedVariableAbsentFromContainer = defineCheck({
  meta: {
    id: 'documented-variable-absent-from-container',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'Running containers have the variables that the documents require for them',
    failureTitle: 'Running containers lack variables that the documents require for them',
    why: 'A program that does not refuse to start without a variable runs without what it stands for.',
    fix: 'Pass the variable to the service and recreate it with `docker compose up -d`, or correct the document.',
    impact: 'service that runs without its settings',
    effort: 'small',
    references: [
      dockerDocs('compose/how-tos/environment-variables/best-practices', 'Environment variables in Compose'),
    ],
  },
  needs: ['documents', 'containers'],
  evaluate({ documents, containers }) {
    const services = runningServices(containers);
    const examined = documentedVariables(documents).flatMap((variable) => {
      if (variable.presence !== 'required') return [];
      const service = serviceMeant(variable.under.at(-1) ?? '', services);
      return (service?.containers ?? []).map((container) => ({ ...variable, container }));
    });
    const findings = examined.flatMap(({ name, container, at, evidence }) => {
      const value = container.environment.find((entry) => entry.name === name)?.value ?? undefined;
      // The content of a file stands for the value where `NAME_FILE` names it.
      const isInFile = container.environment.some((entry) => entry.name === `${name}_FILE` && entry.value);
      if (isInFile || (value !== undefined && value !== '')) return [];
      return [
        {
          subject: { service: container.service, container: container.name, variable: name, ...at },
          message: 'the document requires it, and the running container has no value for it',
          observed: value === '' ? 'an empty value' : 'no such variable in the container',
          expected: 'a value',
          evidence: [evidence, container.evidence] as const,
        },
      ];
    });
    return judge(examined, findings, 'no document that was read lists required variables below a service that runs');
  },
});
