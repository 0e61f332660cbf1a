import { POSTURE_UNTOLD, toldPosture } from '../../../src/derive/engine/engine-posture.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';

export const insecureRegistryTrusted = defineCheck({
  meta: {
    id: 'insecure-registry-trusted',
    priority: 'P2',
    title: 'The engine asks no registry without a certificate it can check',
    failureTitle: 'The engine trusts registries without checking their certificates',
    why: 'Whoever stands between the engine and such a registry decides which program the containers run.',
    fix: 'Give the registry a certificate, put its authority under `/etc/docker/certs.d`, and remove it from `insecure-registries`.',
    impact: 'foreign code in a container',
    effort: 'medium',
    references: [cis('2.5'), dockerDocs('engine/security/certificates', 'Certificates of a registry')],
  },
  needs: ['engine'],
  evaluate({ engine }) {
    const told = toldPosture(engine);
    const findings = told.flatMap(({ posture, subject, evidence }) =>
      posture.insecureRegistries.map((registry) => ({
        subject: { ...subject, topic: registry },
        message: `it also asks ${registry} over HTTP, or with a certificate that it cannot check`,
        observed: `insecure-registries: ${registry}`,
        expected: 'none but those on the host itself',
        evidence: [evidence] as const,
      })),
    );
    return judge(told, findings, POSTURE_UNTOLD);
  },
});
