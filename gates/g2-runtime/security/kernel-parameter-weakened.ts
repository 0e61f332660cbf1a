import { untoldByPodman } from '../../../src/derive/engine/untold-by-podman.ts';
import { weakeningEffect } from '../../../src/derive/hardening/weakening-parameter.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const kernelParameterWeakened = defineCheck({
  meta: {
    id: 'kernel-parameter-weakened',
    priority: 'P2',
    title: 'No container sets a parameter of the kernel that takes a protection away',
    failureTitle: 'Containers set parameters of the kernel that take protections away',
    why: 'Such a parameter lets neighbours on a network divert, forge or reach what the kernel keeps from them otherwise.',
    fix: 'Remove the entry from `sysctls`, or set it to the value that the kernel has by default.',
    impact: 'traffic diverted by a neighbour',
    effort: 'small',
    references: [
      composeSpec('05-services', 'sysctls'),
      dockerDocs('reference/cli/docker/container/run', 'docker run, --sysctl'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const isTold = ({ security }: (typeof containers)[number]) => security.kernelParameters !== undefined;
    const [told, untold] = [containers.filter(isTold), containers.filter((one) => !isTold(one))];
    const findings = told.flatMap((container) =>
      Object.entries(container.security.kernelParameters ?? {}).flatMap(([name, value]) => {
        const effect = weakeningEffect(name, value);
        if (effect === undefined) return [];
        return {
          subject: { ...containerSubject(container), topic: name },
          message: `${name} is ${value.trim()}: ${effect}`,
          observed: `sysctls: ${name}=${value.trim()}`,
          expected: 'the default of the kernel',
          evidence: [container.evidence] as const,
        };
      }),
    );
    const whyNotApplicable = 'no container tells which parameters of the kernel it sets';
    return judge(told, findings, whyNotApplicable, untoldByPodman(untold, 'which parameters of the kernel it sets'));
  },
});
