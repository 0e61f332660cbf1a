import { usedImages } from '../../../src/derive/images/used-image.ts';
import { secretFactsText } from '../../../src/derive/secrets/secret-facts-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { dockerDocs, owaspDocker } from '../../../src/model/reference.ts';

type Histories = EvidenceFor<'imageHistories'>['imageHistories'];
type Value = Histories[number]['steps'][number]['values'][number];

export const imageHistorySecret = defineCheck({
  meta: {
    id: 'image-history-secret',
    priority: 'P0',
    developmentPriority: 'P1',
    title: 'No credential was found in the history of the running images',
    failureTitle: 'The history of running images holds credentials',
    why: 'Build arguments and commands stay in the image, where `docker history` shows them to everybody who has it.',
    fix: 'Replace the credential, and give it to the build with `RUN --mount=type=secret`.',
    impact: 'credential in the hands of everybody with the image',
    effort: 'medium',
    references: [dockerDocs('build/building/secrets', 'Build secrets'), owaspDocker('rule-12', 'Docker secrets')],
  },
  needs: ['containers', 'images', 'imageHistories'],
  evaluate({ containers, images, imageHistories }) {
    const examined = usedImages(containers, images).flatMap(({ service, name, image }) =>
      imageHistories
        .filter(({ id, steps }) => id === image.id && steps.length > 0)
        .map((history) => ({ ...history, service, name, image })),
    );
    const findings = examined.flatMap(({ service, name, image, steps, evidence }) => {
      // What the environment of the image holds is another finding.
      const inEnvironment = image.environment.flatMap(({ secrets = [] }) =>
        secrets.map(({ fingerprint }) => fingerprint),
      );
      return distinctSecrets(steps, inEnvironment).map(({ instruction, value, facts }) => ({
        subject: { service, image: name, variable: value.name },
        message: `an instruction ${instruction} of its history holds a credential`,
        observed: secretFactsText(facts),
        expected: 'no credential in the history',
        evidence: [evidence] as const,
      }));
    });
    return judge(examined, findings, 'no running image has a history');
  },
});

/** Each secret once, however many steps repeat it; the builder puts the arguments in front of every command. */
function distinctSecrets(steps: Histories[number]['steps'], known: readonly string[]) {
  const seen = new Set(known);
  // Oldest first, so that the step is named which brought it in.
  return steps.toReversed().flatMap(({ createdBy, values }) =>
    values.flatMap((value: Value) => {
      const facts = value.secrets?.find(({ fingerprint }) => !seen.has(fingerprint));
      if (!facts) return [];
      seen.add(facts.fingerprint);
      return [{ instruction: instructionOf(createdBy), value, facts }];
    }),
  );
}

function instructionOf(createdBy: string): string {
  return /^[A-Z]{3,}(?= )/.exec(createdBy)?.[0] ?? 'RUN';
}
