import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';
import { nearestName } from '../../../src/shared/nearest.ts';

export const serviceInSettingsUndeclared = defineCheck({
  meta: {
    id: 'service-in-settings-undeclared',
    priority: 'P3',
    title: 'Every service that the settings name is declared',
    failureTitle: 'The settings name services that no Compose file declares',
    why: 'What the settings say of such a service has no effect, so it is judged as if nothing were said.',
    fix: 'Correct the name under `services` in gates.yaml, or remove the entry.',
    impact: 'settings without effect',
    effort: 'small',
    references: [composeSpec('05-services', 'services-top-level-elements')],
    example: {
      bad: {
        'gates.yaml': 'services:\n  databse: { kind: postgres }\n',
        'compose.yaml': 'services:\n  database: { image: "shop/db:1.0" }\n',
      },
      good: {
        'gates.yaml': 'services:\n  database: { kind: postgres }\n',
        'compose.yaml': 'services:\n  database: { image: "shop/db:1.0" }\n',
      },
    },
  },
  needs: ['composeProject', 'environments'],
  evaluate({ composeProject, environments }) {
    const { evidence, servicesInSettings = [] } = composeProject;
    const projects = [composeProject, ...environments.map(({ project }) => project)];
    const declared = projects.flatMap(({ services }) => services.map(({ name }) => name));
    const examined = servicesInSettings.map((name) => ({ name, evidence }));
    const findings = examined
      .filter(({ name }) => !declared.includes(name))
      .map(({ name }) => {
        const nearest = nearestName(name, declared);
        return {
          subject: { service: name },
          message: 'the settings name it, and no Compose file that was read declares it',
          observed: nearest === undefined ? 'no service of a similar name' : `a service of the name ${nearest}`,
          expected: 'a declared service',
          ...(nearest !== undefined && {
            fix: `Did you mean ${nearest}? Correct the name under services in gates.yaml.`,
          }),
          evidence: [evidence] as const,
        };
      });
    return judgeDeclared(composeProject, examined, findings, 'the settings name no service');
  },
});
