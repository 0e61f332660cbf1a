import { activeServices } from '../../../src/derive/services/active-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { diagnosticFindings, diagnosticsOf } from '../../../src/derive/services/loader-diagnostics.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const serviceWithoutImage = defineCheck({
  meta: {
    id: 'service-without-image',
    priority: 'P0',
    title: 'Every active service has an image or is built',
    failureTitle: 'Services have neither an image nor a build',
    why: 'Compose does not know what to start and refuses the whole project.',
    fix: 'Declare `image` or `build`; files that only add to others have to be read after them (`-f base.yaml -f override.yaml`).',
    impact: 'nothing can be started',
    effort: 'small',
    references: [composeSpec('05-services', 'image'), composeSpec('05-services', 'build')],
    example: {
      bad: {
        'compose.yaml': `services:
  web:
    ports: ["127.0.0.1:80:80"]
`,
      },
      good: {
        'compose.yaml': `services:
  web:
    image: nginx:1.27
    ports: ["127.0.0.1:80:80"]
`,
      },
    },
    blocksNext: true,
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const without = diagnosticsOf(composeProject, 'image-missing');
    const findings = diagnosticFindings(composeProject, without, 'an image or a build');
    return judgeDeclared(composeProject, activeServices(composeProject), findings, 'no service is active');
  },
});
