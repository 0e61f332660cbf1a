import { isLoopback } from '../../../src/derive/networks/host-address.ts';
import { boundPort, boundTo, publishedAs } from '../../../src/derive/ports/bound-port.ts';
import { loopbackPort } from '../../../src/derive/ports/declared-port.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';
import { knownService } from '../../../src/services/identify-service.ts';
import { kindText } from '../../../src/services/kind-text.ts';

export const adminUiPublished = defineCheck({
  meta: {
    id: 'admin-ui-published',
    priority: 'P1',
    title: 'Administration interfaces publish no port beyond this host',
    failureTitle: 'Administration interfaces are published beyond this host',
    why: 'An administration interface gives whoever reaches it the whole data store or engine behind it.',
    fix: 'Start it only when it is needed (`profiles: [admin]`), or publish it as "127.0.0.1:8080:8080" and use a tunnel.',
    impact: 'administration open to the network',
    effort: 'small',
    references: [cis('5.14'), composeSpec('05-services', 'profiles')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const interfaces = containers.flatMap((container) => {
      const known = knownService(container);
      return known?.role === 'admin-ui' ? [{ ...container, known }] : [];
    });
    const findings = interfaces.flatMap(({ known, ...container }) =>
      reachedFromOutside(container.ports).map((port) => ({
        subject: { ...containerSubject(container), port: boundPort(port) },
        message: `port ${port.containerPort}/${port.protocol} of ${kindText(known)} is published`,
        observed: `bound to ${boundTo(port)}`,
        expected: 'no published port, or one on 127.0.0.1',
        snippet: serviceSnippet({ name: container.service }, [
          `ports: ["${loopbackPort({ published: publishedAs(port), target: port.containerPort, protocol: port.protocol })}"] # or none at all`,
        ]),
        evidence: [container.evidence] as const,
      })),
    );
    return judge(interfaces, findings, 'no container runs a known administration interface');
  },
});

function reachedFromOutside<T extends { readonly hostAddress: string }>(ports: readonly T[]): readonly T[] {
  return ports.filter(({ hostAddress }) => !isLoopback(hostAddress));
}
