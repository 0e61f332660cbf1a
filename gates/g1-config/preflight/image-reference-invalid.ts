import { imageReferenceFault } from '../../../src/derive/images/image-reference.ts';
import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const imageReferenceInvalid = defineCheck({
  meta: {
    id: 'image-reference-invalid',
    priority: 'P0',
    title: 'Every image is named in a form that the engine can read',
    failureTitle: 'Images are named in a form that the engine cannot read',
    why: 'The engine refuses the name at the start; often a variable in it was blank, as in `shop/api:`.',
    fix: 'Write `[registry/]name[:tag][@digest]` in small letters, and guard variables in it with `${NAME:?message}`.',
    impact: 'container is not created',
    effort: 'small',
    references: [composeSpec('05-services', 'image')],
    example: {
      bad: {
        'compose.yaml': `services:
  api: { image: "shop/api:\${TAG}" }
`,
      },
      good: {
        'compose.yaml': `services:
  api: { image: "shop/api:\${TAG}" }
`,
        '.env': `TAG=1.0.0
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject).flatMap((service) =>
      (service.image ?? '') === '' ? [] : [{ ...service, image: service.image ?? '' }],
    );
    const findings = services.flatMap((service) => {
      const fault = imageReferenceFault(service.image);
      if (fault === undefined) return [];
      return {
        subject: { ...placeOf(service, 'image'), image: service.image },
        message: fault,
        observed: service.image,
        expected: '[registry/]name[:tag][@digest]',
        evidence: [service.evidence] as const,
      };
    });
    return judgeDeclared(composeProject, services, findings, 'no service names an image');
  },
});
