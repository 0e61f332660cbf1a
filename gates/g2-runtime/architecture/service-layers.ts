import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { knownService, layerOf, parseImage } from '../../../src/services/identify.ts';
import { LAYERS } from '../../../src/services/known-service.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

type Containers = EvidenceFor<'containers'>['containers'];

export const serviceLayers = defineExhibit({
  meta: { id: 'service-layers', title: 'Services by layer' },
  needs: ['containers'],
  present({ containers }) {
    const replicas = groupBy(
      containers.filter(({ oneOff }) => !oneOff),
      ({ service }) => service,
    );
    const services = [...replicas]
      .map(([service, all]) => ({ service, all, layer: layerOf(service, all[0].image) }))
      .toSorted((a, b) => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer) || compareText(a.service, b.service));
    if (services.length === 0) return { notApplicable: 'the target has no container' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'Layer' },
        { title: 'Kind' },
        { title: 'Image', style: 'code' },
        { title: 'Replicas', style: 'number' },
        { title: 'Running', style: 'number' },
      ],
      rows: services.map(({ service, layer, all }) => ({
        cells: [
          service,
          layer,
          kindsText(all),
          [...new Set(all.map(({ image }) => image))].join(', '),
          `${all.length}`,
          `${all.filter(({ state }) => state.status === 'running').length}`,
        ],
        evidence: all.map(({ evidence }) => evidence),
      })),
    };
  },
});

/** Compose names an image `project-service` when it builds it; any other one that is not known could be anybody's. */
function kindsText(replicas: Containers): string {
  const kinds = replicas.map(({ image, project, service }) => {
    const { repository } = parseImage(image);
    const isBuiltHere = repository === `${project}-${service}` || repository === `${project}_${service}`;
    return knownService(image)?.kind ?? (isBuiltHere ? 'own image' : 'not a well-known image');
  });
  return [...new Set(kinds)].join(', ');
}
