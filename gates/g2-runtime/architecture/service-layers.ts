import { defineExhibit } from '../../../src/model/exhibit.ts';
import { LAYERS } from '../../../src/services/known-service.ts';
import { layerOf } from '../../../src/services/layer.ts';
import { whatRuns } from '../../../src/services/what-runs.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

export const serviceLayers = defineExhibit({
  meta: { id: 'service-layers', title: 'Services by layer' },
  needs: ['containers'],
  present({ containers }) {
    const replicas = groupBy(
      containers.filter(({ oneOff }) => !oneOff),
      ({ service }) => service,
    );
    const services = [...replicas]
      .map(([service, all]) => ({ service, all, layer: layerOf(all[0]) }))
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
          [...new Set(all.map(whatRuns))].join(', '),
          [...new Set(all.map(({ image }) => image))].join(', '),
          `${all.length}`,
          `${all.filter(({ state }) => state.status === 'running').length}`,
        ],
        evidence: all.map(({ evidence }) => evidence),
      })),
    };
  },
});
