import { serviceValue } from '../../../src/derive/environment/variable-use.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

/** Keys that do not work when they are blank: the service does not start, or with something else than was meant. */
const KEYS_THAT_NEED_A_VALUE = ['image', 'ports', 'volumes'];

export const variableUnset = defineCheck({
  meta: {
    id: 'variable-unset',
    priority: 'P1',
    title: 'Every variable in the form ${NAME} has a value',
    failureTitle: 'Variables in the form ${NAME} have no value',
    why: 'Compose replaces an unset variable by nothing and only warns, so the service starts with a blank setting.',
    fix: 'Set the variable in `.env`, give it a default, or write `${NAME:?message}` so that a start without it is refused.',
    impact: 'service starts misconfigured or not at all',
    effort: 'small',
    references: [composeSpec('12-interpolation', 'interpolation')],
    example: {
      bad: {
        'compose.yaml': `services:
  web:
    image: "nginx:\${TAG}"
`,
      },
      good: {
        'compose.yaml': `services:
  web:
    image: "nginx:\${TAG}"
`,
        '.env': `TAG=1.27
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const { variables, services, evidence } = composeProject;
    const names = services.map(({ name }) => name);
    const examined = variables.filter(({ operator }) => operator === 'none').map((use) => ({ ...use, evidence }));
    const findings = examined
      .filter(({ resolvedFrom }) => resolvedFrom === 'nothing')
      .map(({ name, path, at }) => {
        const { service, key } = serviceValue(path, names) ?? {};
        const needsValue = key !== undefined && KEYS_THAT_NEED_A_VALUE.includes(key);
        return {
          subject: { ...(service !== undefined && { service }), variable: name, ...at },
          message: needsValue ? `the variable is unset, so part of ${key} is blank` : 'the variable is unset',
          observed: 'nothing stands in its place',
          expected: 'a value from the environment, an environment file or a default',
          ...(needsValue && { priority: 'P0' as const }),
          evidence: [evidence] as const,
        };
      });
    return judgeDeclared(composeProject, examined, findings, 'the Compose files use no variable in the form ${NAME}');
  },
});
