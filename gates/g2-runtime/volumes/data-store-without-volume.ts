import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { dataPaths, isDurable, mountOf } from '../../../src/derive/stores/container-data.ts';
import { volumeSnippet } from '../../../src/derive/stores/volume-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { Container } from '../../../src/model/evidence/container.ts';
import type { DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { keepsData } from '../../../src/services/identify-service.ts';

export const dataStoreWithoutVolume = defineCheck({
  meta: {
    id: 'data-store-without-volume',
    priority: 'P1',
    title: 'Known data stores keep their data on a named volume or a host path',
    failureTitle: 'Data stores keep their data where a new container does not find it',
    why: 'Data in the layer of a container, on tmpfs or on an anonymous volume is gone when the container is replaced.',
    fix: 'Mount a named volume at the data path of the image, and list it under the top-level `volumes`.',
    impact: 'loss of data on the next deployment',
    effort: 'small',
    references: [
      dockerDocs('engine/storage/volumes', 'Volumes'),
      composeSpec('07-volumes', 'volumes-top-level-element'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const stores = containers
      .filter((container) => !container.oneOff && keepsData(container))
      .map((container) => ({ ...container, paths: dataPaths(container) }))
      .filter(({ paths }) => paths.length > 0);
    const findings = stores
      .filter((store) => !store.paths.some((path) => isOnDurableMount(store, path)))
      .map((store) => ({
        subject: containerSubject(store),
        message: 'its data is on no named volume and no host path',
        observed: `${store.paths[0]} ${placeOf(store, store.paths[0] ?? '')}`,
        expected: 'a named volume or a host path at the data path',
        snippet: volumeSnippet(store.service, store.paths[0] ?? ''),
        evidence: [store.evidence] as const,
      }));
    return judge(stores, findings, 'no container runs a data store whose data path is known');
  },
});

function isOnDurableMount(container: DeepReadonly<Container>, path: string): boolean {
  const mount = mountOf(container, path);
  return mount !== undefined && isDurable(mount);
}

function placeOf(container: DeepReadonly<Container>, path: string): string {
  const mount = mountOf(container, path);
  if (!mount) return "is in the container's own layer";
  return mount.type === 'tmpfs' ? 'is on tmpfs' : 'is on an anonymous volume';
}
