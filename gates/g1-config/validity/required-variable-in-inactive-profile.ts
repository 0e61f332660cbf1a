import { missingVariables } from '../../../src/derive/environment/missing-variables.ts';
import { serviceValue } from '../../../src/derive/environment/variable-use.ts';
import { activeServices } from '../../../src/derive/services/active-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const requiredVariableInInactiveProfile = defineCheck({
  meta: {
    id: 'required-variable-in-inactive-profile',
    priority: 'P0',
    title: 'Services that are not started require no variable that is missing',
    failureTitle: 'Services that are not started require variables that are not set',
    why: 'Compose replaces the variables of every service, so one that no profile starts keeps all the others from starting.',
    fix: 'Set the variable, or write `${NAME:-}` and let the container refuse to start without it.',
    impact: 'nothing can be started',
    effort: 'small',
    references: [composeSpec('12-interpolation', 'interpolation'), composeSpec('15-profiles', 'profiles')],
    example: {
      bad: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27" }
  backup: { image: "backup:\${BACKUP_TAG:?}", profiles: [backup] }
`,
      },
      good: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27" }
  backup: { image: "backup:\${BACKUP_TAG:-1.0}", profiles: [backup] }
`,
      },
    },
    blocksNext: true,
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const { services, variables, evidence } = composeProject;
    const names = services.map(({ name }) => name);
    const active = new Set(activeServices(composeProject).map(({ name }) => name));
    const examined = variables
      .map((use) => ({ service: serviceValue(use.path, names)?.service ?? '', evidence }))
      .filter(({ service }) => names.includes(service) && !active.has(service));
    const findings = missingVariables(composeProject)
      .filter(({ isInactive }) => isInactive)
      .map(({ diagnostic: { message, at }, service, name }) => ({
        subject: { ...(service !== undefined && { service }), ...(name && { variable: name }), ...at },
        message: name === undefined ? message : 'the variable is required and has no value',
        observed: 'no value when the files were read, in a service that no active profile starts',
        expected: 'a value, or a variable that is not required',
        ...(name && { fix: `Set ${name}, or write \${${name}:-} and let the container refuse to start without it.` }),
        evidence: [evidence] as const,
      }));
    return judgeDeclared(
      composeProject,
      examined,
      findings,
      'no service outside of the active profiles uses a variable',
    );
  },
});
