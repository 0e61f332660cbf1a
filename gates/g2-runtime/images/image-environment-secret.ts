import { usedImages } from '../../../src/derive/images/used-image.ts';
import { secretFactsText } from '../../../src/derive/secrets/secret-facts-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs, owaspDocker } from '../../../src/model/reference.ts';

export const imageEnvironmentSecret = defineCheck({
  meta: {
    id: 'image-environment-secret',
    priority: 'P0',
    developmentPriority: 'P1',
    title: 'No running image brings a credential in its environment',
    failureTitle: 'Running images bring credentials in their environment',
    why: 'Everybody who can pull the image reads the credential, and every container of it uses the same one.',
    fix: 'Take it out of the Dockerfile, replace the credential, and give it to the container as a secret.',
    impact: 'credential in the hands of everybody with the image',
    effort: 'medium',
    references: [dockerDocs('build/building/secrets', 'Build secrets'), owaspDocker('rule-12', 'Docker secrets')],
  },
  needs: ['containers', 'images'],
  evaluate({ containers, images }) {
    const variables = usedImages(containers, images).flatMap(({ service, name, image, evidence }) =>
      image.environment.map((variable) => ({ service, image: name, variable, evidence })),
    );
    const findings = variables.flatMap(({ service, image, variable, evidence }) => {
      const [facts] = variable.secrets ?? [];
      if (!facts) return [];
      return [
        {
          subject: { service, image, variable: variable.name },
          message: 'the image itself sets a credential',
          observed: secretFactsText(facts),
          expected: 'no credential in the image',
          evidence: [evidence] as const,
        },
      ];
    });
    return judge(variables, findings, 'no running image brings an environment');
  },
});
