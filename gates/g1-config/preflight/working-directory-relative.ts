import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

const ABSOLUTE = /^(?:\/|[A-Za-z]:[\\/])/;

export const workingDirectoryRelative = defineCheck({
  meta: {
    id: 'working-directory-relative',
    priority: 'P0',
    title: 'Every working directory is an absolute path',
    failureTitle: 'Working directories are relative paths',
    why: 'The engine refuses to create a container with a working directory that does not start at the root.',
    fix: 'Write the whole path in the container, for example `/app`.',
    impact: 'container is not created',
    effort: 'small',
    references: [composeSpec('05-services', 'working_dir')],
    example: {
      bad: {
        'compose.yaml': `services:
  api: { image: "api:1.0", working_dir: app }
`,
      },
      good: {
        'compose.yaml': `services:
  api: { image: "api:1.0", working_dir: /app }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject).filter(({ workingDirectory = '' }) => workingDirectory !== '');
    const findings = services
      .filter(({ workingDirectory = '' }) => !ABSOLUTE.test(workingDirectory))
      .map((service) => ({
        subject: placeOf(service, 'working_dir'),
        message: 'the working directory is a relative path',
        observed: `working_dir: ${service.workingDirectory ?? ''}`,
        expected: 'a path that starts with /',
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'no service declares a working directory');
  },
});
