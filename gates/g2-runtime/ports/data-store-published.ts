import { boundPort, boundTo, publishedAs } from '../../../src/derive/ports/bound-port.ts';
import { dataStoreReach } from '../../../src/derive/ports/data-store-reach.ts';
import { loopbackPort } from '../../../src/derive/ports/declared-port.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';
import { isStore, supposedService } from '../../../src/services/identify-service.ts';
import { kindText } from '../../../src/services/kind-text.ts';

export const dataStorePublished = defineCheck({
  meta: {
    id: 'data-store-published',
    priority: 'P0',
    title: 'Data stores and brokers publish no port beyond this host',
    failureTitle: 'Data stores or brokers are published beyond this host',
    why: 'A published data store can be reached without passing through the application and its access control.',
    fix: 'Remove `ports`: other services reach it by its name on a network they share; for maintenance bind it to 127.0.0.1.',
    impact: 'data reachable past the application',
    effort: 'small',
    references: [cis('5.14'), composeSpec('05-services', 'ports')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const stores = containers.flatMap((container) => {
      const known = supposedService(container);
      return known && isStore(known) ? [{ ...container, known }] : [];
    });
    const findings = stores.flatMap(({ known, ...container }) =>
      container.ports.flatMap((port) => {
        const { containerPort, protocol } = port;
        const priority = dataStoreReach(port.hostAddress);
        if (priority === undefined) return [];
        return [
          {
            subject: { ...containerSubject(container), port: boundPort(port) },
            message: `port ${containerPort}/${protocol} of ${kindText(known)} is published`,
            observed: `bound to ${boundTo(port)}`,
            expected: 'no published port, or one on 127.0.0.1',
            snippet: serviceSnippet({ name: container.service }, [
              `ports: ["${loopbackPort({ published: publishedAs(port), target: containerPort, protocol })}"] # or none at all`,
            ]),
            priority,
            evidence: [container.evidence] as const,
          },
        ];
      }),
    );
    return judge(stores, findings, 'no container runs a known data store, cache or broker');
  },
});
